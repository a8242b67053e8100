-- Petitions received and handled before the period, within it, and both within it; and those open at the as-of boundary.
-- One without a due date of its source is due so many working days after its last forward, else after its receipt.
with eras as materialized (
    select array(select cast(cast(text_day as date) as timestamp) at time zone :zone
                 from unnest(cast(:eraDays as text[])) as listed (text_day) order by 1) as starts
),
known as materialized (
    -- how many working days there are up to and including each day that the working calendar knows
    select day, is_working, count(*) filter (where is_working) over (order by day) as passed
    from (
        select cast(text_day as date) as day, cast(text_working as boolean) as is_working
        from unnest(cast(:calendarDays as text[]), cast(:calendarWorking as text[])) as listed(text_day, text_working)
    ) calendar
),
limits as materialized (
    select category, cast(text_from as date) as from_day, cast(text_until as date) as until_day,
           cast(text_days as int) as working_days
    from unnest(cast(:limitCategories as text[]), cast(:limitFrom as text[]), cast(:limitUntil as text[]),
                cast(:limitDays as text[])) as listed(category, text_from, text_until, text_days)
),
latest as (
    select distinct on (authority, id) deleted, resolving_agency, category, received_at, due_at, due_on,
           cast(received_at at time zone :zone as date) as received_day,
           cast(coalesce(forwarded_at, received_at) at time zone :zone as date) as start_day,
           case when status = 'HANDLED' then handled_at end as handled_at
    from petition_version
    order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
),
dated as (
    select latest.*,
           coalesce(due_on, cast(due_at at time zone :zone as date), computed.day) as due_day
    from latest
    left join known as start on start.day = latest.start_day
    left join lateral (
        select working_days
        from limits
        where limits.category in (latest.category, '')
            and (from_day is null or from_day <= received_day)
            and (until_day is null or until_day >= received_day)
        order by limits.category <> latest.category
        limit 1
    ) allowed on true
    left join known as computed on computed.is_working and computed.passed = start.passed + allowed.working_days
    where not deleted and received_at < :untilAt
)
select resolving_agency as agency, era, category as sector, '' as channel,
       count(*) filter (where received_at < :startAt) as received_before,
       count(*) filter (where is_new) as received,
       count(*) filter (where is_new and due_day is null) as received_undated,
       count(*) filter (where handled_at < :startAt) as handled_before,
       count(*) filter (where in_period and in_time) as handled_on_time,
       count(*) filter (where in_period and not in_time) as handled_late,
       count(*) filter (where in_period and in_time is null) as handled_undated,
       count(*) filter (where in_period and is_new and in_time) as cohort_on_time,
       count(*) filter (where in_period and is_new and not in_time) as cohort_late,
       count(*) filter (where in_period and is_new and in_time is null) as cohort_undated,
       count(*) filter (where is_open and due_day < :untilDay) as pending_overdue,
       count(*) filter (where is_open and due_day is null) as pending_undated
from (
    select resolving_agency, width_bucket(received_at, (select starts from eras)) as era, category, received_at, handled_at,
           due_day,
           received_at >= :startAt as is_new,
           handled_at >= :startAt and handled_at < :untilAt as in_period,
           handled_at is null or handled_at >= :untilAt as is_open,
           cast(handled_at at time zone :zone as date) <= due_day as in_time
    from dated
) judged
group by resolving_agency, era, category
