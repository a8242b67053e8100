-- The counts of petitions whose due day passed while they were open.
create or replace view petition_cell as
    select day, agency, sector as category, cohort, partition, c0 as petition_received,
           c1 as handled_on_time, c2 as handled_late, c3 as handled_undated,
           c4 as petition_received_undated, c5 as petition_lapsed, c6 as petition_lapse_cleared
    from cell where kind = 'petition';
