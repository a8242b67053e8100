-- Form II.06a over the dossiers themselves, for each timing rule.
with eras as materialized (
    select array(select cast(cast(text_day as date) as timestamp) at time zone :zone
                 from unnest(cast(:eraDays as text[])) as listed (text_day) order by 1) as starts
),
given as materialized (
    @given@
),
latest as (
    select distinct on (authority, id) *
    from dossier_version
    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
),
accepted as (
    select authority, id, epoch / 1000000 as precedence, resolving_agency, sector, channel, received_at, coalesce(due_at, given_at) as due_at, due_on,
           due_history, supplements, given_at is not null as is_given,
           case when status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED')
               then coalesce(completed_at, returned_at) end as ended_at
    from latest left join given using (authority, id)
    where not deleted and status not in ('SUBMITTED', 'REJECTED_AT_INTAKE')
),
-- to be dealt with in the period; numbered, because a number is quicker to join and sort by than a key
dated as materialized (
    select *, row_number() over () as n from accepted
    where (due_at is not null or due_on is not null)
        and received_at < :untilAt and (ended_at is null or ended_at >= :startAt)
),
-- what the versions of a dossier showed, one per moment; of several sources the one with the highest precedence
seen as materialized (
    select distinct on (n, v.epoch, v.stamp)
           n, is_given, v.epoch, v.stamp, v.due_at, v.due_on, v.status = 'SUPPLEMENT_REQUESTED' as awaiting
    from dossier_version v join dated using (authority, id)
    where not v.deleted and v.epoch / 1000000 = dated.precedence
    order by n, v.epoch, v.stamp, v.mapping_revision desc, v.content_hash desc
),
-- what the source itself reports of its due dates
reported as materialized (
    select n, number,
           cast(change ->> 'recordedAt' as timestamptz) as since,
           cast(change ->> 'fromAt' as timestamptz) as from_at, cast(change ->> 'fromOn' as date) as from_on,
           cast(change ->> 'toAt' as timestamptz) as to_at, cast(change ->> 'toOn' as date) as to_on
    from dated, jsonb_array_elements(due_history) with ordinality as list (change, number)
    where not is_given
),
-- at one moment the report comes before what a version shows
steps as (
    select n, since, due_at, due_on,
           row_number() over (partition by n order by since, shown, epoch, number) as step,
           count(*) over (partition by n) as last_step
    from (
        select n, since, to_at as due_at, to_on as due_on, 0 as shown, 0 as epoch, number from reported
        union all
        select n, stamp, due_at, due_on, 1, epoch, 0 from seen where not is_given
        union all
        -- what the limit gives holds from the beginning, whatever older versions promised
        select n, '-infinity', due_at, due_on, 0, 0, 0 from dated where is_given
    ) known
),
-- the last step is the date of the latest version, whatever it said itself
timeline as (
    select n, steps.since, steps.step,
           case when step = last_step then dated.due_at else steps.due_at end as due_at,
           case when step = last_step then dated.due_on else steps.due_on end as due_on
    from steps join dated using (n)
),
first_known as (
    select distinct on (n) n, since, due_at, due_on
    from timeline
    where due_at is not null or due_on is not null
    order by n, step
),
first_reported as (
    select distinct on (n) n, since, from_at, from_on
    from reported
    where from_at is not null or from_on is not null
    order by n, since, number
),
originals as (
    select n,
           case when r.since <= k.since then r.from_at else k.due_at end as original_at,
           case when r.since <= k.since then r.from_on else k.due_on end as original_on
    from first_known k left join first_reported r using (n)
),
-- the date in force just before the known part of the period ends, and whether papers were waited for then
in_force as (
    select distinct on (n) n, due_at, due_on
    from timeline
    where since < :untilAt
    order by n, step desc
),
last_seen as (
    select distinct on (n) n, awaiting
    from seen
    where stamp < :untilAt
    order by n, epoch desc, stamp desc
),
judged as materialized (
    select resolving_agency, width_bucket(received_at, (select starts from eras)) as era, sector, channel,
           received_at, ended_at, dated.due_at, original_at,
           cast(ended_at at time zone :zone as date) as end_day,
           coalesce(dated.due_on, cast(dated.due_at at time zone :zone as date)) as due_day,
           coalesce(original_on, cast(original_at at time zone :zone as date)) as original_day,
           -- before anything is known it is the original one
           case when in_force.n is null then coalesce(original_on, cast(original_at at time zone :zone as date))
               else coalesce(in_force.due_on, cast(in_force.due_at at time zone :zone as date)) end as due_day_until,
           case when jsonb_array_length(supplements) > 0 then exists (
                   select from jsonb_array_elements(supplements) as one
                   where cast(one ->> 'requestedAt' as timestamptz) < :untilAt
                       and (one ->> 'returnedAt' is null or cast(one ->> 'returnedAt' as timestamptz) >= :untilAt))
               else coalesce(awaiting, false) end as awaiting
    from dated join originals using (n) left join in_force using (n) left join last_seen using (n)
),
answers as (
    select resolving_agency, era, sector, channel, rule, early, not early and late as late,
           received_at >= :startAt as is_new,
           ended_at is not null and ended_at < :untilAt as resolved,
           coalesce(overdue_day < :untilDay, false) and not awaiting as overdue
    from judged cross join lateral (values
        ('INSTANT_CURRENT', end_day < due_day,
            case when due_at is null then end_day > due_day
                else date_trunc('second', ended_at) > date_trunc('second', due_at) end, due_day_until),
        ('DATE_CURRENT', end_day < due_day, end_day > due_day, due_day_until),
        ('INSTANT_ORIGINAL', end_day < original_day,
            case when original_at is null then end_day > original_day
                else date_trunc('second', ended_at) > date_trunc('second', original_at) end, original_day),
        ('DATE_ORIGINAL', end_day < original_day, end_day > original_day, original_day)
    ) as rules (rule, early, late, overdue_day)
)
select resolving_agency as agency, era, sector, channel, rule,
       count(*) as c3,
       count(*) filter (where is_new and channel = 'ONLINE') as c4,
       count(*) filter (where is_new and channel <> 'ONLINE') as c5,
       count(*) filter (where not is_new) as c6,
       count(*) filter (where resolved) as c7,
       count(*) filter (where resolved and early) as c8,
       count(*) filter (where resolved and not early and not late) as c9,
       count(*) filter (where resolved and late) as c10,
       count(*) filter (where not resolved) as c11,
       count(*) filter (where not resolved and not overdue) as c12,
       count(*) filter (where not resolved and overdue) as c13
from answers
group by resolving_agency, era, sector, channel, rule
