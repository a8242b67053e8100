-- What their versions showed, one per moment, of several sources the one with the highest precedence; a version that changes nothing of interest is left out. Dates are compared by
-- their hash: looking back in order is what takes the time here, and so it is done once for all of them.
create temporary table reviewed_change on commit drop as
select n, epoch, stamp, was_state is null as first, status, state = 1 as awaiting, due_at, due_on, received_at, ended_at,
       completed_at,
       state = 1 and was_state is distinct from 1 as asked,
       was_state = 2 and status in ('ACCEPTED', 'IN_PROGRESS', 'SUPPLEMENT_REQUESTED', 'FINANCIAL_OBLIGATION') as reopened,
       was_promised is not null and promised is distinct from was_promised as moved
from (
    select *,
           lag(state) over moments as was_state,
           lag(dates) over moments as had_dates,
           lag(promised) over moments as was_promised
    from (
        select distinct on (n, v.epoch, v.stamp)
               n, v.epoch, v.stamp, v.status, v.received_at, v.due_at, v.due_on, v.completed_at,
               reviewed.due_history <> '[]' as reported,
               case when v.status = 'SUPPLEMENT_REQUESTED' then 1
                   when v.status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED') then 2 else 0 end as state,
               case when v.status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED')
                   then coalesce(v.completed_at, v.returned_at) end as ended_at,
               case when v.due_at is not null or v.due_on is not null
                   then hash_record_extended(row(v.due_at, v.due_on), 0) end as promised,
               hash_record_extended(row(v.received_at, coalesce(v.completed_at, v.returned_at)), 0) as dates
        from dossier_version v join reviewed using (authority, id)
        where not v.deleted and v.epoch / 1000000 = reviewed.precedence
        order by n, v.epoch, v.stamp, v.mapping_revision desc, v.content_hash desc
    ) seen
    window moments as (partition by n order by epoch, stamp)
) compared
where was_state is null or reported or state <> was_state or dates <> had_dates 
    or promised is distinct from was_promised
