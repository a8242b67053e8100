-- Both ends of the ledger by day, kept up while writing. What ingest told is of the day on which it pulled the rows, what
-- arrived here of the day on which it was put on its topic; so what was pulled just before midnight and sent just after it
-- is on its way at midnight, and the account of the day says so. Days are those of the business zone.

create table account_zone (
    only_row boolean primary key default true check (only_row),
    zone     text not null
);

-- messages: with a version, repetitions included; versions: different ones; counted: those that are the highest of their
-- record
create table version_day (
    source   text collate "C" not null,
    kind     text collate "C" not null,
    day      date   not null,
    messages bigint not null,
    versions bigint not null,
    counted  bigint not null,
    primary key (source, kind, day)
);

-- Messages with a rejection, repetitions included.
create table rejection_day (
    source   text collate "C" not null,
    kind     text collate "C" not null,
    day      date   not null,
    messages bigint not null,
    primary key (source, kind, day)
);

create table ledger_day (
    source    text collate "C" not null,
    kind      text collate "C" not null,
    day       date   not null,
    pulled    bigint not null,
    sent      bigint not null,
    unchanged bigint not null,
    rejected  bigint not null,
    primary key (source, kind, day)
);

-- What came before this table was: on no day until the days are made out, when the zone is known.
insert into version_day (source, kind, day, messages, versions, counted)
    select source, kind, '-infinity', messages, 0, 0 from version_intake;
insert into rejection_day (source, kind, day, messages)
    select source, kind, '-infinity', sum(times) from rejection group by source, kind;
drop table version_intake;

create function add_to_ledger_day() returns trigger language plpgsql as $$
declare
    own_zone text := (select zone from account_zone);
begin
    if tg_op = 'UPDATE' then
        update ledger_day set pulled = pulled - old.pulled, sent = sent - old.sent,
            unchanged = unchanged - old.unchanged, rejected = rejected - old.rejected
        where source = old.source and kind = old.kind and day = (old.pulled_at at time zone own_zone)::date;
    end if;
    insert into ledger_day (source, kind, day, pulled, sent, unchanged, rejected)
    values (new.source, new.kind, (new.pulled_at at time zone own_zone)::date, new.pulled, new.sent, new.unchanged, new.rejected)
    on conflict (source, kind, day) do update set
        pulled = ledger_day.pulled + excluded.pulled, sent = ledger_day.sent + excluded.sent,
        unchanged = ledger_day.unchanged + excluded.unchanged, rejected = ledger_day.rejected + excluded.rejected;
    return null;
end
$$;

-- by its name after the trigger "total", whose row of the source keeps two publishers from waiting for each other's days
create trigger total_by_day after insert or update on ledger_entry
    for each row execute function add_to_ledger_day();
