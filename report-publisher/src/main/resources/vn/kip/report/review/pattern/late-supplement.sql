-- Missing papers were asked for; the working days since the receipt are counted by the working calendar.
select agency, authority, id, received_at as happened, max(requested_at) as followed
from reviewed_request join reviewed using (n)
where requested_at >= :startAt and requested_at < :untilAt
group by n, agency, authority, id, received_at
