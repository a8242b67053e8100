-- The late dossiers with the moments by which late entry is judged.
select agency, authority, id, kind, received_at, receipt_recorded, ended_at, end_recorded
from reviewed_late join reviewed using (n) join reviewed_recording using (n)
