-- The counts of dossiers that are due by the time limit of their procedure.
alter table cell add column c17 bigint not null default 0, add column c18 bigint not null default 0;

create or replace view dossier_cell as
    select day, agency, sector, channel, partition,
           c0 as received, c1 as received_undated, c2 as resolved_undated, c3 as early_current, c4 as early_original,
           c5 as on_time_instant_current, c6 as on_time_date_current,
           c7 as on_time_instant_original, c8 as on_time_date_original,
           c9 as late_instant_current, c10 as late_date_current,
           c11 as late_instant_original, c12 as late_date_original,
           c13 as lapsed_current, c14 as lapsed_original,
           c15 as lapse_cleared_current, c16 as lapse_cleared_original,
           c17 as received_by_limit, c18 as resolved_by_limit
    from cell where kind = 'dossier';
