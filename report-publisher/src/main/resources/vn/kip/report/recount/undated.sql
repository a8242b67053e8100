-- Dossiers without a due date of their source, with and without one that a time limit gives: to be dealt with in the period,
-- and ended in it.
with eras as materialized (
    select array(select cast(cast(text_day as date) as timestamp) at time zone :zone
                 from unnest(cast(:eraDays as text[])) as listed (text_day) order by 1) as starts
),
given as materialized (
    @given@
)
select resolving_agency as agency, width_bucket(received_at, (select starts from eras)) as era, sector, channel,
       count(*) filter (where given_at is null) as received,
       count(*) filter (where given_at is null and ended_at < :untilAt) as resolved,
       count(given_at) as received_by_limit,
       count(given_at) filter (where ended_at < :untilAt) as resolved_by_limit
from (
    select distinct on (authority, id) *,
           case when status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED')
               then coalesce(completed_at, returned_at) end as ended_at
    from dossier_version
    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
) latest
left join given using (authority, id)
where not deleted and status not in ('SUBMITTED', 'REJECTED_AT_INTAKE') and due_at is null and due_on is null
    and received_at < :untilAt and (ended_at is null or ended_at >= :startAt)
group by resolving_agency, era, sector, channel
