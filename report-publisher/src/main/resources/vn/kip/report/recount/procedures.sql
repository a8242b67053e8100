-- Editions of procedures in force on the last known day, and those of them that are posted on both channels.
select '' as agency, 0 as era, level as sector, '' as channel,
       count(*) as in_force,
       count(*) filter (where posted_at_one_stop < :untilDay and posted_on_portal < :untilDay) as posted
from (
    select distinct on (authority, id) *
    from procedure_version
    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
) latest
where not deleted and effective_from < :untilDay and (effective_to is null or effective_to >= :untilDay)
group by level
