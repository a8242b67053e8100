-- A due date was put off, and that was recorded after the due day, or less than so many days before it.
select distinct agency, authority, id, cast(null as timestamptz) as happened, cast(null as timestamptz) as followed
from reviewed_reappointment join reviewed using (n)
where since >= :startAt and since < :untilAt
    and cast(since at time zone :zone as date) > before_day - cast(:noticeDays as int)
