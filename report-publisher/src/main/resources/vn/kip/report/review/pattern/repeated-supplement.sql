-- Missing papers were asked for once more than they may be.
select distinct agency, authority, id, cast(null as timestamptz) as happened, cast(null as timestamptz) as followed
from reviewed_request join reviewed using (n)
where requested_at >= :startAt and requested_at < :untilAt and number > :supplements
