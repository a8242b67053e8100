-- Recorded after it was received; the working time between is counted by the working calendar.
select agency, authority, id, received_at as happened, receipt_recorded as followed
from reviewed join reviewed_recording using (n)
where received_at >= :startAt and receipt_recorded > received_at + cast(:lateEntry as interval)
