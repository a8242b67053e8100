-- The codes of agencies, with the days on which dossiers of theirs were received.
select distinct agency, cast(received_at at time zone :zone as date) as day
from reviewed
