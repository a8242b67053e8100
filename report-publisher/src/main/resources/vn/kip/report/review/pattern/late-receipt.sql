-- Received after it was submitted; the working time between is counted by the working calendar.
select agency, authority, id, submitted_at as happened, received_at as followed
from reviewed
where received_at >= :startAt and received_at > submitted_at + cast(:lateEntry as interval)
