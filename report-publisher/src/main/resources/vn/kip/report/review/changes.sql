-- What their versions showed, one per moment; a version that changes nothing of interest is left out.
create temporary table reviewed_change on commit drop as
select n, epoch, stamp, first, status, awaiting, due_at, due_on, received_at, ended_at, completed_at,
       awaiting and not coalesce(was_awaiting, false) as asked,
       had_ended and status in ('ACCEPTED', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED', 'FINANCIAL_OBLIGATION') as reopened
from (
    select *,
           lag(n) over moments is null as first,
           lag(awaiting) over moments as was_awaiting,
           lag(ended) over moments as had_ended,
           lag(ended_at) over moments as had_ended_at,
           lag(received_at) over moments as was_received_at,
           lag(due_at) over moments as was_due_at,
           lag(due_on) over moments as was_due_on
    from (
        select distinct on (n, v.epoch, v.stamp)
               n, v.epoch, v.stamp, v.status, v.received_at, v.due_at, v.due_on, v.completed_at,
               jsonb_array_length(reviewed.due_history) > 0 as reported,
               v.status = 'SUPPLEMENT_REQUESTED' as awaiting,
               v.status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED') as ended,
               case when v.status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED')
                   then coalesce(v.completed_at, v.returned_at) end as ended_at
        from dossier_version v join reviewed using (authority, id)
        where not v.deleted
        order by n, v.epoch, v.stamp, v.mapping_revision desc, v.content_hash desc
    ) seen
    window moments as (partition by n order by epoch, stamp)
) compared
where first or reported or awaiting <> was_awaiting or ended <> had_ended or ended_at is distinct from had_ended_at
    or received_at is distinct from was_received_at
    or due_at is distinct from was_due_at or due_on is distinct from was_due_on
