-- Dossiers of form II.06a that are late by the official timing rule, and those that only the system showed as late.
create temporary table reviewed_late on commit drop as
with considered as (
    select n, due_at, due_on, due_day, ended_at, supplements,
           ended_at is not null and ended_at < :untilAt as resolved
    from reviewed
    where in_period and dated
),
-- only looked for where it is needed: by a rule that asks for it, and before anything is known
first_known as (
    select distinct on (n) n, since, due_at, due_on
    from reviewed_step join (select n from considered where cast(:original as boolean) or not resolved) wanted using (n)
    where due_at is not null or due_on is not null
    order by n, step
),
first_reported as (
    select distinct on (n) n, since, from_at, from_on
    from reviewed_step join first_known using (n, since)
    where from_at is not null or from_on is not null
    order by n, step
),
in_force as (
    select distinct on (n) n, due_at, due_on
    from reviewed_step join (select n from considered where not resolved) pending using (n)
    where since < :untilAt
    order by n, step desc
),
last_seen as (
    select distinct on (n) n, awaiting
    from reviewed_change join (select n from considered where not resolved) pending using (n)
    where stamp < :untilAt
    order by n, epoch desc, stamp desc
),
originals as (
    select n,
           case when r.n is not null then r.from_at else k.due_at end as original_at,
           case when r.n is not null then r.from_on else k.due_on end as original_on
    from first_known k left join first_reported r using (n)
),
judged as (
    select n, ended_at, end_recorded, resolved,
           case when cast(:original as boolean) then original_at else considered.due_at end as judge_at,
           coalesce(
               case when cast(:original as boolean) then original_on else considered.due_on end,
               cast(case when cast(:original as boolean) then original_at else considered.due_at end
                   at time zone :zone as date)) as judge_day,
           case when cast(:original as boolean) or in_force.n is null
               then coalesce(original_on, cast(original_at at time zone :zone as date))
               else coalesce(in_force.due_on, cast(in_force.due_at at time zone :zone as date)) end as day_in_force,
           case when jsonb_array_length(supplements) > 0 then exists (
                   select from jsonb_array_elements(supplements) as one
                   where cast(one ->> 'requestedAt' as timestamptz) < :untilAt
                       and (one ->> 'returnedAt' is null or cast(one ->> 'returnedAt' as timestamptz) >= :untilAt))
               else coalesce(last_seen.awaiting, false) end as awaiting
    from considered
    join reviewed_recording using (n)
    left join originals using (n) left join in_force using (n) left join last_seen using (n)
)
select n, kind
from (
    select n,
           case when not resolved then
                   case when not awaiting and day_in_force < :untilDay then 'OVERDUE' end
               when by_day and cast(ended_at at time zone :zone as date) > judge_day
                   or not by_day and date_trunc('second', ended_at) > date_trunc('second', judge_at) then 'RESOLVED_LATE'
               when end_recorded is null then 'UNKNOWN'
               when by_day and cast(end_recorded at time zone :zone as date) > judge_day
                   or not by_day and date_trunc('second', end_recorded) > date_trunc('second', judge_at)
                   then 'IN_SYSTEM_ONLY'
           end as kind
    from (select *, judge_at is null or not cast(:instant as boolean) as by_day from judged) compared
) kinds
where kind is not null
