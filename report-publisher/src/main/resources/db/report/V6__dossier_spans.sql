-- The cells of dossiers summed up over their Kafka partitions and over spans of days: 1st to 14th of a month, 15th to its end, for
-- that is where the reporting periods begin and end. Kept up in the transaction that writes the cells; what is asked for by
-- day is read from the cells.

create function span_of(day date) returns date language sql immutable parallel safe as $$
    select case when extract(day from day) >= 15
        then date_trunc('month', day::timestamp)::date + 14
        else date_trunc('month', day::timestamp)::date end
$$;

create table dossier_span (
    rule_set  int  not null references rule_set (number) on delete cascade,
    first_day date not null,
    agency    text collate "C" not null,
    sector    text collate "C" not null,
    channel   text collate "C" not null,
    c0  bigint not null, c1  bigint not null, c2  bigint not null, c3  bigint not null, c4  bigint not null,
    c5  bigint not null, c6  bigint not null, c7  bigint not null, c8  bigint not null, c9  bigint not null,
    c10 bigint not null, c11 bigint not null, c12 bigint not null, c13 bigint not null, c14 bigint not null,
    c15 bigint not null, c16 bigint not null, c17 bigint not null, c18 bigint not null,
    primary key (rule_set, first_day, agency, sector, channel)
) with (fillfactor = 70);

insert into dossier_span
    select rule_set, span_of(day), agency, sector, channel,
        sum(c0), sum(c1), sum(c2), sum(c3), sum(c4), sum(c5), sum(c6), sum(c7), sum(c8), sum(c9), sum(c10), sum(c11), sum(c12),
        sum(c13), sum(c14), sum(c15), sum(c16), sum(c17), sum(c18)
    from cell where kind = 'dossier'
    group by 1, 2, 3, 4, 5;

create view shown_dossier_span as
    select * from dossier_span where rule_set = (select shown from rules_in_use);

-- The Kafka partitions that the shown cells of dossiers are of, found by leaps through the index.
create view shown_partition as
    with recursive found (partition) as (
        (select partition from shown_cell where kind = 'dossier' order by partition limit 1)
        union all
        select (select next.partition from shown_cell next
            where next.kind = 'dossier' and next.partition > found.partition order by next.partition limit 1)
        from found where found.partition is not null)
    select partition from found where partition is not null;
