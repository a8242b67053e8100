-- What is done about objectives that are missed: each edit is a row of its own, for the report that it was entered for. None is
-- ever changed. Start and end of the period are kept, for the order of reports must not depend on later settings.

create table remedial_action (
    unit         text collate "C" not null,
    calendar     text collate "C" not null,
    id           text collate "C" not null,
    edit         int  not null check (edit > 0),
    period       text collate "C" not null,
    period_start date not null,
    period_end   date not null,
    indicator    text collate "C" not null,
    action       text not null check (action <> ''),
    agency       text not null,
    deadline     date,
    status       text not null check (status in ('PLANNED', 'IN_PROGRESS', 'DONE', 'CANCELLED')),
    edited_by    text not null check (edited_by <> ''),
    edited_at    timestamptz not null,
    primary key (unit, calendar, id, edit)
);
create trigger append_only before update or delete or truncate on remedial_action
    for each statement execute function refuse_change();

-- That a report is to be published in spite of a check that fails, or no longer. What somebody said last of a gate counts.
create table gate_override (
    number   bigint generated always as identity primary key,
    unit     text collate "C" not null,
    calendar text collate "C" not null,
    period   text collate "C" not null,
    gate     text not null,
    reason   text not null check (reason <> ''),
    given_by text not null check (given_by <> ''),
    given_at timestamptz not null,
    stands   boolean not null
);
create index gate_override_by_report on gate_override (unit, calendar, period);
create trigger append_only before update or delete or truncate on gate_override
    for each statement execute function refuse_change();

-- Form II.06a of a portal, which that of Kip has to agree with, or no longer. What was given last for a report counts.
create table portal_form (
    number   bigint generated always as identity primary key,
    unit     text collate "C" not null,
    calendar text collate "C" not null,
    period   text collate "C" not null,
    form     text not null,
    given_by text not null check (given_by <> ''),
    given_at timestamptz not null,
    stands   boolean not null
);
create index portal_form_by_report on portal_form (unit, calendar, period);
create trigger append_only before update or delete or truncate on portal_form
    for each statement execute function refuse_change();
