-- Audits planned for the reporting year, and those performed in it so far.
select agency, '' as sector, '' as channel,
       count(*) filter (where planned_on >= :yearStart and planned_on < :yearEnd) as planned,
       count(*) filter (where performed_on >= :yearStart and performed_on < :untilDay) as performed
from (
    select distinct on (authority, id) *
    from audit_version
    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
) latest
where not deleted
group by agency
