-- A due date was put off once more than it may be.
select distinct agency, authority, id, cast(null as timestamptz) as happened, cast(null as timestamptz) as followed
from reviewed_reappointment join reviewed using (n)
where since >= :startAt and since < :untilAt and number > :reappointments
