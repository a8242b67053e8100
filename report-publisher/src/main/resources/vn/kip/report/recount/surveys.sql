-- Slips of the period that give an opinion; a rating outside a scale that names its levels gives none.
with eras as materialized (
    select array(select cast(cast(text_day as date) as timestamp) at time zone :zone
                 from unnest(cast(:eraDays as text[])) as listed (text_day) order by 1) as starts
)
select agency, width_bucket(rated_at, (select starts from eras)) as era, '' as sector, '' as channel,
       count(*) as rated,
       count(*) filter (where rating = any (cast(:satisfied as text[]))) as satisfied
from (
    select distinct on (authority, id) *
    from survey_version
    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
) latest
where not deleted and rated_at >= :startAt and rated_at < :untilAt
    and rating <> all (cast(:noOpinion as text[]))
    and (cardinality(cast(:levels as text[])) = 0 or rating = any (cast(:levels as text[])))
group by agency, era
