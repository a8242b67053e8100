-- Who stands for a published revision, and up to where each topic had been read when it was taken. Neither is ever changed.

alter table snapshot add unique (unit, calendar, period, revision, content_hash);

create table approval (
    unit         text collate "C" not null,
    calendar     text collate "C" not null,
    period       text collate "C" not null,
    revision     int  not null,
    content_hash text not null,
    approver     text not null,
    approved_at  timestamptz not null,
    primary key (unit, calendar, period, revision),
    -- an approval of a text that was never published cannot be written
    foreign key (unit, calendar, period, revision, content_hash)
        references snapshot (unit, calendar, period, revision, content_hash)
);
create trigger append_only before update or delete or truncate on approval
    for each statement execute function refuse_change();

-- What was known when a revision was taken is the versions below these offsets. Revisions of releases before this one have none.
create table snapshot_cut (
    unit        text collate "C" not null,
    calendar    text collate "C" not null,
    period      text collate "C" not null,
    revision    int  not null,
    topic       text collate "C" not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (unit, calendar, period, revision, topic, partition),
    foreign key (unit, calendar, period, revision) references snapshot (unit, calendar, period, revision)
);
create trigger append_only before update or delete or truncate on snapshot_cut
    for each statement execute function refuse_change();
