-- What was known of their due dates, in the order of the moments: what the source reports, and what versions showed.
-- Only of dossiers by which something turns on it: not of those with one date that have ended and never waited for papers.
create temporary table reviewed_step on commit drop as
with followed as materialized (
    select n from reviewed
    where cast(:original as boolean) or due_history <> '[]' or supplements <> '[]'
        or ended_at is null or ended_at >= :untilAt
    union
    select n from reviewed_change where moved or asked
)
select n, step, since, awaiting, from_at, from_on,
       -- the last step is the date of the latest version, whatever it said itself
       case when step = last_step then reviewed.due_at else steps.due_at end as due_at,
       case when step = last_step then reviewed.due_on else steps.due_on end as due_on
from (
    select *,
           -- at one moment the report comes before what a version shows
           row_number() over (partition by n order by since, shown, epoch, number) as step,
           count(*) over (partition by n) as last_step
    from (
        select n, cast(change ->> 'recordedAt' as timestamptz) as since, false as awaiting,
               cast(change ->> 'fromAt' as timestamptz) as from_at, cast(change ->> 'fromOn' as date) as from_on,
               cast(change ->> 'toAt' as timestamptz) as due_at, cast(change ->> 'toOn' as date) as due_on,
               0 as shown, 0 as epoch, number
        from reviewed join followed using (n), jsonb_array_elements(due_history) with ordinality as list (change, number)
        union all
        select n, stamp, awaiting, null, null, due_at, due_on, 1, epoch, 0
        from reviewed_change join followed using (n)
    ) known
) steps
join reviewed using (n)
