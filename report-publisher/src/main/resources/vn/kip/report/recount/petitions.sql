-- Petitions received and handled before the period, within it, and both within it.
select resolving_agency as agency, category as sector, '' as channel,
       count(*) filter (where received_at < :startAt) as received_before,
       count(*) filter (where received_at >= :startAt) as received,
       count(*) filter (where handled_at < :startAt) as handled_before,
       count(*) filter (where in_period and in_time) as handled_on_time,
       count(*) filter (where in_period and not in_time) as handled_late,
       count(*) filter (where in_period and in_time is null) as handled_undated,
       count(*) filter (where in_period and is_new and in_time) as cohort_on_time,
       count(*) filter (where in_period and is_new and not in_time) as cohort_late,
       count(*) filter (where in_period and is_new and in_time is null) as cohort_undated
from (
    select resolving_agency, category, received_at, handled_at,
           received_at >= :startAt as is_new,
           handled_at >= :startAt and handled_at < :untilAt as in_period,
           cast(handled_at at time zone :zone as date)
               <= coalesce(due_on, cast(due_at at time zone :zone as date)) as in_time
    from (
        select distinct on (authority, id) deleted, resolving_agency, category, received_at, due_at, due_on,
               case when status = 'HANDLED' then handled_at end as handled_at
        from petition_version
        order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
    ) latest
    where not deleted and received_at < :untilAt
) judged
group by resolving_agency, category
