-- An agency recorded many completions on one of the last days of the period, by its own measure.
with completions as (
    select n, agency, authority, id, cast(end_recorded at time zone :zone as date) as day
    from reviewed_recording join reviewed using (n)
    where status in ('COMPLETED', 'RESULT_RETURNED') and end_recorded >= :startAt and end_recorded < :untilAt
),
days as (
    select agency, day, count(*) as recorded, day >= cast(:endDay as date) - cast(:bulkDays as int) as last_days
    from completions
    group by agency, day
),
usual as (
    select agency, sum(recorded) as recorded, count(*) as days from days where not last_days group by agency
)
select agency, authority, id, cast(null as timestamptz) as happened, cast(null as timestamptz) as followed
from days join completions using (agency, day) left join usual using (agency)
where last_days and days.recorded >= :bulkAtLeast
    and days.recorded * coalesce(usual.days, 0) >= :bulkTimes * coalesce(usual.recorded, 0)
