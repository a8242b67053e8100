-- Each time a due date was put off to a later day. Not where missing papers explain it: they were awaited, or came back
-- since the step before, or up to a day before the date was moved.
create temporary table reviewed_reappointment on commit drop as
select n, since, before_day, row_number() over (partition by n order by since, step) as number
from (
    select n, step, since, due_day, awaiting, was_awaiting, before_since,
           coalesce(lag(due_day) over (partition by n order by step), from_day) as before_day
    from (
        select n, step, since, awaiting,
               coalesce(due_on, cast(due_at at time zone :zone as date)) as due_day,
               coalesce(from_on, cast(from_at at time zone :zone as date)) as from_day,
               lag(awaiting) over (partition by n order by step) as was_awaiting,
               lag(since) over (partition by n order by step) as before_since
        from reviewed_step
    ) days
    where due_day is not null
) moves
join reviewed using (n)
where moves.due_day > before_day and not awaiting and not coalesce(was_awaiting, false)
    and not exists (
        select from jsonb_array_elements(supplements) as one
        where cast(one ->> 'requestedAt' as timestamptz) <= since
            and coalesce(
                cast(one ->> 'returnedAt' as timestamptz) >= since - interval '1 day'
                    or cast(one ->> 'returnedAt' as timestamptz) > before_since,
                true)
    )
