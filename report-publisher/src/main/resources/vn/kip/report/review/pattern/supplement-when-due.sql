-- Missing papers were asked for on the due day that was in force, or after it.
select distinct agency, authority, id, cast(null as timestamptz) as happened, cast(null as timestamptz) as followed
from (
    select distinct on (n, number) n, requested_at, coalesce(s.due_on, cast(s.due_at at time zone :zone as date)) as day_in_force
    from reviewed_request join reviewed_step s using (n)
    where requested_at >= :startAt and requested_at < :untilAt and (s.due_at is not null or s.due_on is not null)
    -- the last one up to the request; before anything is known, the first
    order by n, number, since > requested_at, case when since > requested_at then step else -step end
) requests
join reviewed using (n)
where cast(requested_at at time zone :zone as date) >= day_in_force
