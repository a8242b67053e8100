-- Audits planned for the reporting year, and those performed in it so far.
with eras as materialized (
    select array(select cast(text_day as date) from unnest(cast(:eraDays as text[])) as listed (text_day) order by 1) as days
)
select agency, width_bucket(planned_on, (select days from eras)) as era, '' as sector, '' as channel,
       count(*) filter (where planned_on >= :yearStart and planned_on < :yearEnd) as planned,
       count(*) filter (where performed_on >= :yearStart and performed_on < :untilDay) as performed
from (
    select distinct on (authority, id) *
    from audit_version
    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
) latest
where not deleted
group by agency, era
