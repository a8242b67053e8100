-- The groups of a query, each with the unit that held the code of its agency in its era: a span of days of receipt on
-- which no code changes hands. A code that no unit held stands for itself, marked where it could be taken for a unit's id.
with listed as materialized (
    select unit, upper(code collate "C") as code, cast(text_from as date) as from_day, cast(text_until as date) as until_day
    from unnest(cast(:unitIds as text[]), cast(:unitCodes as text[]), cast(:unitFrom as text[]),
                cast(:unitUntil as text[])) as held (unit, code, text_from, text_until)
),
changes as materialized (
    select array(select cast(text_day as date) from unnest(cast(:eraDays as text[])) as era (text_day) order by 1) as days
),
counted as materialized (
    {query}
),
trimmed as (
    select distinct agency,
           regexp_replace(agency, '^[ \t\n\v\f\r\u00a0]+|[ \t\n\v\f\r\u00a0]+$', '', 'g') as bare
    from counted
),
-- the groups of an identifier, without those of zeros at either end
spelled as (
    select agency, bare,
           regexp_replace(
               regexp_replace(
                   upper(regexp_replace(bare, '[ \t\n\v\f\r\u00a0]*\.[ \t\n\v\f\r\u00a0]*', '.', 'g')),
                   '^(0*\.)+', ''),
               '(\.0*)+$', '') as used
    from trimmed
),
-- the first level, a letter and two digits, comes first (QĐ 20/2020/QĐ-TTg); QCVN 102:2016/BTTTT had it last
canonical as materialized (
    select agency,
           case when used !~ '^[0-9A-Z]+(\.[0-9A-Z]+)*$' then bare
               when used ~ '^[A-Z][0-9]{2}(\.|$)' then used
               when used ~ '\.[A-Z][0-9]{2}$' then (
                   select string_agg(part, '.' order by place desc)
                   from unnest(string_to_array(used, '.')) with ordinality as parts (part, place))
               else bare end as code
    from spelled
)
select counted.*,
       case when listed.unit is not null then listed.unit
           when canonical.code like '%?' or canonical.code in (select unit from listed) then canonical.code || '?'
           else canonical.code end as placed
from counted
join canonical using (agency)
cross join changes
left join listed on listed.code = upper(canonical.code collate "C")
    and (from_day is null or era > 0 and from_day <= days[era])
    and (until_day is null or era = 0 or until_day > days[era])
