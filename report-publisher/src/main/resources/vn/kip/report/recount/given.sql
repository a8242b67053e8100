-- Until when dossiers are due whose source does not say so: by the time limit of their procedure, within office hours and
-- on working days, anew after or moved by each wait for papers. No limits, no rows.
-- Every step is materialized: each is named several times in the next, and put into each other they would take the planner
-- minutes.
with office_day as materialized (
    select cast(text_day as date) as day, cast(text_working as boolean) as is_working
    from unnest(cast(:officeDays as text[]), cast(:officeWorking as text[])) as listed(text_day, text_working)
),
office_session as materialized (
    select day + opens as opens, day + closes as closes, cast(extract(epoch from closes - opens) as bigint) as seconds
    from office_day
    join (
        select cast(text_weekday as int) as weekday, cast(text_opens as time) as opens, cast(text_closes as time) as closes
        from unnest(cast(:sessionWeekdays as text[]), cast(:sessionOpens as text[]), cast(:sessionCloses as text[]))
            as listed(text_weekday, text_opens, text_closes)
    ) weekly on weekday = extract(isodow from day)
    where is_working
),
-- all working days and all sessions in their order, to be found by bisection; passed[n] are the seconds of the sessions
-- before the n-th, with one more for those of all
office as materialized (
    select (select array_agg(day order by day) from office_day where is_working) as working,
           (select min(day) from office_day) as first_day, (select max(day) from office_day) as last_day,
           array_agg(opens order by opens) as opens, array_agg(closes order by opens) as closes,
           array_agg(passed order by opens) || sum(seconds)::bigint as passed
    from (
        select opens, closes, seconds, sum(seconds) over (order by opens)::bigint - seconds as passed
        from office_session
    ) numbered
),
time_limit as materialized (
    select code, coalesce(cast(text_since as date), '-infinity') as since, coalesce(cast(text_to as date), 'infinity') as until,
           cast(text_amount as int) as amount, unit
    from unnest(cast(:limitProcedures as text[]), cast(:limitSince as text[]), cast(:limitTo as text[]),
                cast(:limitAmounts as text[]), cast(:limitUnits as text[]))
        as listed(code, text_since, text_to, text_amount, unit)
),
lacking as (
    select authority, id, procedure, received_at, cast(received_at at time zone :zone as date) as received_day, supplements,
           case when status in ('WITHDRAWN', 'STOPPED', 'COMPLETED', 'RESULT_RETURNED')
               then coalesce(completed_at, returned_at) end as ended_at
    from (
        select distinct on (authority, id) *
        from dossier_version
        where cardinality(cast(:limitProcedures as text[])) > 0
        order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
    ) latest
    where not deleted and status not in ('SUBMITTED', 'REJECTED_AT_INTAKE') and due_at is null and due_on is null
),
-- the limit of its own code in force at its receipt, else that of the national code that its own begins with
limited as materialized (
    select row_number() over () as d, *
    from (
        select authority, id, supplements, ended_at, date_trunc('second', received_at) at time zone :zone as received,
               case when own.code is null then national.amount else own.amount end as amount,
               case when own.code is null then national.unit else own.unit end as unit
        from lacking
        left join time_limit own on own.code = procedure and received_day between own.since and own.until
        left join time_limit national on national.code = substring(procedure from '^([0-9][.][0-9]{6})[.].+')
            and received_day between national.since and national.until
    ) found
    where amount is not null
        and cast(received as date) between (select first_day from office) and (select last_day from office)
),
-- a wait that is not over moves nothing yet; one that the end has cut off lasted until then
waits as materialized (
    select d, requested, returned, row_number() over (partition by d order by requested, returned) as number
    from (
        select d, date_trunc('second', cast(one ->> 'requestedAt' as timestamptz)) at time zone :zone as requested,
               date_trunc('second', coalesce(cast(one ->> 'returnedAt' as timestamptz), ended_at)) at time zone :zone
                   as returned
        from limited, jsonb_array_elements(supplements) as one
    ) listed
    where requested < returned
),
-- the receipt, then each return
moments as materialized (
    select d, number, requested, returned, moment,
           width_bucket(moment - interval '1 second', (select closes from office)) + 1 as session
    from (
        select d, 0 as number, cast(null as timestamp) as requested, cast(null as timestamp) as returned,
               received as moment
        from limited
        union all
        select d, number, requested, returned, returned from waits
    ) listed
),
-- the moment itself where the office is open, else the next at which it opens
opened as materialized (
    select d, number, requested, returned,
           case when (select opens from office)[session] > moment then (select opens from office)[session]
               when (select opens from office)[session] <= moment then moment end as open
    from moments
),
stages as materialized (
    select d, number, requested, returned,
           case when :transferUntil = '' or cast(open as time) <= cast(nullif(:transferUntil, '') as time) then open
               else (select opens from office)[
                   width_bucket(date_trunc('day', open) + interval '23:59:59', (select opens from office)) + 1]
               end as start
    from opened
),
-- where waits overlap, a moment belongs to the one that was asked for first
runs as materialized (
    select d, number, requested,
           case when :supplement = 'RESTART' then max(start) over so_far else first_value(start) over so_far end as start,
           bool_or(number > 0 and (cast(returned as date) < (select first_day from office)
               or cast(returned as date) > (select last_day from office)
               or :supplement = 'RESTART' and start is null)) over so_far as unknown,
           case when :supplement <> 'RESTART' and number > 0 then
               greatest(requested, first_value(start) over so_far, max(returned) over before) end as paused_from,
           returned as paused_until
    from stages
    window so_far as (partition by d order by number),
           before as (partition by d order by number rows between unbounded preceding and 1 preceding)
),
measured as materialized (
    select runs.*, amount, unit, :supplement = 'EXTEND' or unit in ('CALENDAR_DAYS', 'MONTHS') as by_the_clock,
           width_bucket(paused_from, (select opens from office)) as from_session,
           width_bucket(paused_until, (select opens from office)) as until_session
    from runs join limited using (d)
),
-- the seconds within sessions before the first and the last moment of each wait
bounded as materialized (
    select *,
           case when from_session = 0 then 0 else (select passed from office)[from_session]
               + extract(epoch from least((select closes from office)[from_session], paused_from)
                   - (select opens from office)[from_session]) end as seconds_from,
           case when until_session = 0 then 0 else (select passed from office)[until_session]
               + extract(epoch from least((select closes from office)[until_session], paused_until)
                   - (select opens from office)[until_session]) end as seconds_until
    from measured
),
paused as materialized (
    select d, number, requested, start, unknown, amount, unit,
           coalesce(sum(case when by_the_clock then extract(epoch from paused_until - paused_from) end)
               filter (where paused_from < paused_until) over so_far, 0)::bigint as clock_seconds,
           coalesce(sum(case when not by_the_clock then seconds_until - seconds_from end)
               filter (where paused_from < paused_until) over so_far, 0)::bigint as office_seconds
    from bounded
    window so_far as (partition by d order by number)
),
-- the last day of a limit that ends with one
last_days as materialized (
    select *,
           case unit
               when 'WORKING_DAYS' then (select working from office)[
                   width_bucket(cast(start as date), (select working from office)) + amount]
               when 'CALENDAR_DAYS' then (select working from office)[
                   width_bucket(cast(start as date) + amount - 1, (select working from office)) + 1]
               when 'MONTHS' then (select working from office)[
                   width_bucket(cast(start + make_interval(months => amount) as date) - 1, (select working from office)) + 1]
           end as last_day,
           unit <> 'WORKING_HOURS' and (:dueTime <> 'RECEIPT_TIME' or amount = 0) as ends_with_the_day
    from paused
),
moved_days as materialized (
    select *,
           case when clock_seconds = 0 then last_day
               else (select working from office)[width_bucket(
                   last_day + cast(ceil(clock_seconds / 86400.0) as int) - 1, (select working from office)) + 1] end as moved_day
    from last_days
),
-- where office time is still to be added: from the start for hours, from the end of the last day or the time of the
-- receipt on it otherwise
ends as materialized (
    select d, number, requested, unknown, clock_seconds, ends_with_the_day,
           office_seconds + case when unit = 'WORKING_HOURS' then amount * 3600 else 0 end as extra,
           case when unit = 'WORKING_HOURS' then start
               when ends_with_the_day then
                   (select closes from office)[width_bucket(moved_day + time '23:59:59', (select opens from office))]
               else least(last_day + cast(start as time),
                   (select closes from office)[width_bucket(last_day + time '23:59:59', (select opens from office))])
           end as moment
    from moved_days
),
reached as materialized (
    select *, width_bucket(moment, (select opens from office)) as before from ends
),
aimed as materialized (
    select *,
           extra + case when before = 0 then 0 else (select passed from office)[before] + cast(extract(epoch from
               least((select closes from office)[before], moment) - (select opens from office)[before]) as bigint)
               end as target
    from reached
),
-- the office time has been added, the hours of the limit with the waits that are taken off it
added as materialized (
    select d, number, requested, unknown, clock_seconds, ends_with_the_day,
           case when extra = 0 then moment
               else (select opens from office)[width_bucket(target - 1, (select passed from office))]
                   + make_interval(secs => target
                       - (select passed from office)[width_bucket(target - 1, (select passed from office))])
               end as moment
    from aimed
),
-- and so has the time on the clock, where the limit does not end with a day
clocked as materialized (
    select *, moment + make_interval(secs => clock_seconds) as moved,
           width_bucket(moment + make_interval(secs => clock_seconds) - interval '1 second', (select closes from office)) + 1
               as session
    from added
),
dues as materialized (
    select d, number, requested, unknown,
           case when ends_with_the_day and :dueTime = 'END_OF_DAY' then date_trunc('day', moment) + interval '23:59:59'
               when ends_with_the_day then (select closes from office)[
                   width_bucket(date_trunc('day', moment) + interval '23:59:59', (select opens from office))]
               when clock_seconds = 0 then moment
               when (select opens from office)[session] > moved then (select opens from office)[session]
               when (select opens from office)[session] <= moved then moved end as due
    from clocked
),
-- a wait that was asked for after the result was due moves nothing, nor does any after it
final as (
    select distinct on (d) d, case when not unknown then due at time zone :zone end as given_at
    from (
        select *, lead(requested) over (partition by d order by number) as next_requested from dues
    ) followed
    where next_requested is null or next_requested > due
    order by d, number
)
select authority, id, given_at from final join limited using (d) where given_at is not null
