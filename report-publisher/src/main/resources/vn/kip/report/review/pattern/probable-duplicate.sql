-- Another dossier of the same procedure and agency was received at nearly the same moment.
select agency, authority, id, cast(null as timestamptz) as happened, cast(null as timestamptz) as followed
from (
    select agency, authority, id, received_at,
           lag(received_at) over receipts as before, lead(received_at) over receipts as after
    from reviewed
    where received_at >= :startAt and procedure <> ''
    window receipts as (partition by authority, agency, procedure order by received_at)
) neighbours
where received_at - before <= cast(:duplicatesWithin as interval)
    or after - received_at <= cast(:duplicatesWithin as interval)
