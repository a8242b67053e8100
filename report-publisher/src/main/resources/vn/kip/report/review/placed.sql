-- Puts dossiers under the units that held the codes of their agencies on the days of receipt.
update reviewed set agency = placed.key
from (
    select code, cast(text_day as date) as day, key
    from unnest(cast(:codes as text[]), cast(:days as text[]), cast(:keys as text[])) as listed (code, text_day, key)
) placed
where reviewed.agency = placed.code and cast(reviewed.received_at at time zone :zone as date) = placed.day
