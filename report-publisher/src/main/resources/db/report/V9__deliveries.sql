-- What is to be done at a time, and again when it fails: the table that db-scheduler asks for, whose columns are its own.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);

-- Since when this installation publishes periods by itself: none that ended before is published for that.
create table automatic_since (
    only_row boolean primary key default true check (only_row),
    since    timestamptz not null
);

-- Periods whose publication by itself has been begun.
create table closing (
    unit      text collate "C" not null,
    calendar  text collate "C" not null,
    period    text collate "C" not null,
    attempts  int  not null default 0,
    failed_at timestamptz,
    -- why nothing was published, a line for each reason
    reasons   text,
    -- null until it is published and its files are there
    revision  int,
    primary key (unit, calendar, period)
);

-- Who gets reports, and since when it has stood in kip.yml: what was published before is not sent.
create table receiver (
    id    text collate "C" primary key,
    kind  text not null,
    since timestamptz not null default now()
);

-- One row for each revision and receiver.
create table delivery (
    id           bigint generated always as identity primary key,
    unit         text collate "C" not null,
    calendar     text collate "C" not null,
    period       text collate "C" not null,
    revision     int  not null,
    content_hash text not null,
    receiver     text collate "C" not null,
    kind         text not null,
    state        text not null default 'WAITING'
        check (state in ('WAITING', 'DELIVERED', 'SUPERSEDED', 'CANCELLED')),
    attempts     int  not null default 0,
    attempted_at timestamptz,
    -- what kept the last attempt from succeeding: neither secrets nor addresses
    last_error   text,
    delivered_at timestamptz,
    unique (unit, calendar, period, revision, receiver),
    foreign key (unit, calendar, period, revision) references snapshot (unit, calendar, period, revision),
    check ((state = 'DELIVERED') = (delivered_at is not null))
);
-- what was delivered stays so for good
create trigger delivered_for_good before update or delete on delivery
    for each row when (old.state = 'DELIVERED') execute function refuse_change();
