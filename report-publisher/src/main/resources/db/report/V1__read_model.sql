-- The read model: record versions, cells, accounts, snapshots. Text is compared byte by byte ("C") wherever it is part
-- of a key or a group, so that no order depends on the locale of the server.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name;
end
$$;

-- How far each topic is written here; moved in the transaction that writes what was read.
create table consumed_offset (
    topic       text collate "C" not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

-- Which cells topic, and so which set of counting rules, the table cell holds.
create table loaded_cells (
    only_row boolean primary key default true check (only_row),
    topic    text collate "C" not null
);

-- Messages that cannot be read or stored. Never the message, which may hold anything.
create table set_aside (
    topic        text collate "C" not null,
    partition    int    not null,
    kafka_offset bigint not null,
    reason       text   not null,
    primary key (topic, partition, kafka_offset)
);

-- ---------------------------------------------------------------------------------------------------------------------
-- Record versions, one table per kind, append-only. Each begins with the same envelope:
--   authority .. content_hash  which record, in which version
--   deleted                    the source no longer holds the record; the content is null
--   ingested_at                when ingest put it on its topic

create table dossier_version (
    authority        text collate "C" not null,
    id               text collate "C" not null,
    epoch            int         not null,
    stamp            timestamptz not null,
    mapping_revision int         not null,
    content_hash     bytea       not null,
    deleted          boolean     not null,
    source           text collate "C" not null,
    position         text        not null,
    ingested_at      timestamptz not null,
    partition        int         not null,
    kafka_offset     bigint      not null,
    status           text collate "C",
    raw_status       text,
    procedure        text collate "C",
    sector           text collate "C",
    channel          text collate "C",
    receiving_agency text collate "C",
    resolving_agency text collate "C",
    submitted_at     timestamptz,
    received_at      timestamptz,
    due_at           timestamptz,
    due_on           date,
    due_history      jsonb,
    completed_at     timestamptz,
    returned_at      timestamptz,
    supplements      jsonb,
    primary key (authority, id, epoch, stamp, mapping_revision, content_hash)
);

create table survey_version (
    authority        text collate "C" not null,
    id               text collate "C" not null,
    epoch            int         not null,
    stamp            timestamptz not null,
    mapping_revision int         not null,
    content_hash     bytea       not null,
    deleted          boolean     not null,
    source           text collate "C" not null,
    position         text        not null,
    ingested_at      timestamptz not null,
    partition        int         not null,
    kafka_offset     bigint      not null,
    agency           text collate "C",
    dossier_id       text collate "C",
    rated_at         timestamptz,
    rating           text collate "C",
    primary key (authority, id, epoch, stamp, mapping_revision, content_hash)
);

create table petition_version (
    authority        text collate "C" not null,
    id               text collate "C" not null,
    epoch            int         not null,
    stamp            timestamptz not null,
    mapping_revision int         not null,
    content_hash     bytea       not null,
    deleted          boolean     not null,
    source           text collate "C" not null,
    position         text        not null,
    ingested_at      timestamptz not null,
    partition        int         not null,
    kafka_offset     bigint      not null,
    status           text collate "C",
    raw_status       text,
    resolving_agency text collate "C",
    category         text collate "C",
    received_at      timestamptz,
    forwarded_at     timestamptz,
    due_at           timestamptz,
    due_on           date,
    handled_at       timestamptz,
    primary key (authority, id, epoch, stamp, mapping_revision, content_hash)
);

create table procedure_version (
    authority          text collate "C" not null,
    id                 text collate "C" not null,
    epoch              int         not null,
    stamp              timestamptz not null,
    mapping_revision   int         not null,
    content_hash       bytea       not null,
    deleted            boolean     not null,
    source             text collate "C" not null,
    position           text        not null,
    ingested_at        timestamptz not null,
    partition          int         not null,
    kafka_offset       bigint      not null,
    procedure          text collate "C",
    level              text collate "C",
    effective_from     date,
    effective_to       date,
    posted_at_one_stop date,
    posted_on_portal   date,
    primary key (authority, id, epoch, stamp, mapping_revision, content_hash)
);

create table audit_version (
    authority        text collate "C" not null,
    id               text collate "C" not null,
    epoch            int         not null,
    stamp            timestamptz not null,
    mapping_revision int         not null,
    content_hash     bytea       not null,
    deleted          boolean     not null,
    source           text collate "C" not null,
    position         text        not null,
    ingested_at      timestamptz not null,
    partition        int         not null,
    kafka_offset     bigint      not null,
    programme        text collate "C",
    agency           text collate "C",
    planned_on       date,
    performed_on     date,
    primary key (authority, id, epoch, stamp, mapping_revision, content_hash)
);

create trigger append_only before update or delete or truncate on dossier_version
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on survey_version
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on petition_version
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on procedure_version
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on audit_version
    for each statement execute function refuse_change();

create view record_version as
    select 'dossier' as kind, authority, id, epoch, stamp, mapping_revision, content_hash, deleted,
           source, position, ingested_at, partition, kafka_offset from dossier_version
    union all
    select 'survey', authority, id, epoch, stamp, mapping_revision, content_hash, deleted,
           source, position, ingested_at, partition, kafka_offset from survey_version
    union all
    select 'petition', authority, id, epoch, stamp, mapping_revision, content_hash, deleted,
           source, position, ingested_at, partition, kafka_offset from petition_version
    union all
    select 'procedure', authority, id, epoch, stamp, mapping_revision, content_hash, deleted,
           source, position, ingested_at, partition, kafka_offset from procedure_version
    union all
    select 'audit', authority, id, epoch, stamp, mapping_revision, content_hash, deleted,
           source, position, ingested_at, partition, kafka_offset from audit_version;

-- How many different records of a kind are known: counted while writing, because counting them again takes long.
create table known_record (
    kind    text collate "C" primary key,
    records bigint not null
);

-- How many messages with a version were read of each source, repetitions included.
create table version_intake (
    source   text collate "C" not null,
    kind     text collate "C" not null,
    messages bigint not null,
    primary key (source, kind)
);

-- ---------------------------------------------------------------------------------------------------------------------
-- Day cells, as the aggregator keeps them: one row per Kafka partition, readers sum over them. c0 .. c16 are the counts in
-- the order of the measures of the kind. A cohort of -infinity stands for none.

create table cell (
    partition    int    not null,
    kind         text collate "C" not null,
    day          date   not null,
    agency       text collate "C" not null,
    sector       text collate "C" not null,
    channel      text collate "C" not null,
    cohort       date   not null,
    c0  bigint not null, c1  bigint not null, c2  bigint not null, c3  bigint not null, c4  bigint not null,
    c5  bigint not null, c6  bigint not null, c7  bigint not null, c8  bigint not null, c9  bigint not null,
    c10 bigint not null, c11 bigint not null, c12 bigint not null, c13 bigint not null, c14 bigint not null,
    c15 bigint not null, c16 bigint not null,
    kafka_offset bigint not null,
    primary key (partition, kind, day, agency, sector, channel, cohort)
) partition by list (kind);

-- room on each page for the next state of a row, which comes often
create table cell_dossier   partition of cell for values in ('dossier')   with (fillfactor = 70);
create table cell_survey    partition of cell for values in ('survey')    with (fillfactor = 70);
create table cell_petition  partition of cell for values in ('petition')  with (fillfactor = 70);
create table cell_procedure partition of cell for values in ('procedure') with (fillfactor = 70);
create table cell_audit     partition of cell for values in ('audit')     with (fillfactor = 70);

create view dossier_cell as
    select day, agency, sector, channel, partition,
           c0 as received, c1 as received_undated, c2 as resolved_undated, c3 as early_current, c4 as early_original,
           c5 as on_time_instant_current, c6 as on_time_date_current,
           c7 as on_time_instant_original, c8 as on_time_date_original,
           c9 as late_instant_current, c10 as late_date_current,
           c11 as late_instant_original, c12 as late_date_original,
           c13 as lapsed_current, c14 as lapsed_original,
           c15 as lapse_cleared_current, c16 as lapse_cleared_original
    from cell where kind = 'dossier';

create view survey_cell as
    select day, agency, partition, c0 as rated, c1 as satisfied from cell where kind = 'survey';

create view petition_cell as
    select day, agency, sector as category, cohort, partition, c0 as petition_received,
           c1 as handled_on_time, c2 as handled_late, c3 as handled_undated
    from cell where kind = 'petition';

create view procedure_cell as
    select day, sector as level, partition, c0 as came_into_force, c1 as left_force,
           c2 as posting_complete, c3 as posting_ended
    from cell where kind = 'procedure';

create view audit_cell as
    select day, agency, partition, c0 as audit_planned, c1 as audit_performed from cell where kind = 'audit';

-- ---------------------------------------------------------------------------------------------------------------------
-- Accounts of what was pulled.

create table ledger_entry (
    source       text collate "C" not null,
    portion      text collate "C" not null,
    kind         text collate "C" not null,
    pulled_at    timestamptz not null,
    pulled       bigint not null,
    sent         bigint not null,
    unchanged    bigint not null,
    rejected     bigint not null,
    kafka_offset bigint not null,
    primary key (source, portion)
);

-- The sums of the entries, kept up while writing: a source that is pulled every second has many entries.
create table ledger_total (
    source         text collate "C" not null,
    kind           text collate "C" not null,
    last_pulled_at timestamptz not null,
    pulled         bigint not null,
    sent           bigint not null,
    unchanged      bigint not null,
    rejected       bigint not null,
    primary key (source, kind)
);

create function add_to_ledger_total() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        update ledger_total set pulled = pulled - old.pulled, sent = sent - old.sent,
            unchanged = unchanged - old.unchanged, rejected = rejected - old.rejected
        where source = old.source and kind = old.kind;
    end if;
    insert into ledger_total (source, kind, last_pulled_at, pulled, sent, unchanged, rejected)
    values (new.source, new.kind, new.pulled_at, new.pulled, new.sent, new.unchanged, new.rejected)
    on conflict (source, kind) do update set
        last_pulled_at = greatest(ledger_total.last_pulled_at, excluded.last_pulled_at),
        pulled = ledger_total.pulled + excluded.pulled, sent = ledger_total.sent + excluded.sent,
        unchanged = ledger_total.unchanged + excluded.unchanged, rejected = ledger_total.rejected + excluded.rejected;
    return null;
end
$$;

create trigger total after insert or update on ledger_entry
    for each row execute function add_to_ledger_total();

-- What could not be read as a record, each fault once, however often it was pulled.
create table rejection (
    fingerprint  bytea  primary key,
    source       text collate "C" not null,
    kind         text collate "C" not null,
    position     text   not null,
    record_id    text   not null,
    reason       text   not null,
    field        text   not null,
    found        text   not null,
    expected     text   not null,
    times        bigint not null,
    first_at     timestamptz not null,
    partition    int    not null,
    kafka_offset bigint not null
);
create index rejection_by_source on rejection (source, kind);

-- ---------------------------------------------------------------------------------------------------------------------
-- Published figures, never changed: what comes later is another revision.

create table snapshot (
    unit          text collate "C" not null,
    calendar      text collate "C" not null,
    period        text collate "C" not null,
    revision      int  not null,
    content       text not null,
    previous_hash text,
    content_hash  text not null,
    published_at  timestamptz not null default now(),
    primary key (unit, calendar, period, revision),
    check ((revision = 1) = (previous_hash is null))
);

create trigger append_only before update or delete or truncate on snapshot
    for each statement execute function refuse_change();
