-- Each time missing papers were asked for: as the source lists it, or where it lists nothing, as the state shows it.
create temporary table reviewed_request on commit drop as
select n, requested_at, row_number() over (partition by n order by requested_at) as number
from (
    select n, cast(one ->> 'requestedAt' as timestamptz) as requested_at
    from reviewed, jsonb_array_elements(supplements) as one
    union all
    select n, stamp
    from reviewed_change join reviewed using (n)
    where asked and jsonb_array_length(supplements) = 0
) requests
