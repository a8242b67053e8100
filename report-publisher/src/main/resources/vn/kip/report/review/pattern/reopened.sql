-- A state in which a dossier is dealt with follows one in which it had ended.
select distinct agency, authority, id, cast(null as timestamptz) as happened, cast(null as timestamptz) as followed
from reviewed_change join reviewed using (n)
where reopened and stamp >= :startAt and stamp < :untilAt
