-- The dossiers under review: accepted, received before the known part of the period ends, and open or changed in it.
create temporary table reviewed on commit drop as
select row_number() over () as n, authority, id, epoch / 1000000 as precedence, resolving_agency as agency, procedure, status, submitted_at, received_at,
       due_at, due_on, due_history, supplements, ended_at,
       coalesce(due_on, cast(due_at at time zone :zone as date)) as due_day,
       -- form II.06a has those with a due date that had not ended before the period
       ended_at is null or ended_at >= :startAt as in_period,
       due_at is not null or due_on is not null as dated
from (
    select distinct on (authority, id) authority, id, epoch, deleted, stamp, status, resolving_agency, procedure, submitted_at,
           received_at, due_at, due_on, due_history, supplements,
           case when status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED')
               then coalesce(completed_at, returned_at) end as ended_at
    from dossier_version
    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
) latest
where not deleted and status not in ('SUBMITTED', 'REJECTED_AT_INTAKE') and received_at < :untilAt
    and (ended_at is null or ended_at >= :startAt or stamp >= :startAt)
