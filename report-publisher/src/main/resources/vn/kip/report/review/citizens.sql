-- Dossiers of form II.06a joined with their slips: overdue, and of the others those rated as not satisfactory.
select (select count(*) from reviewed where in_period and dated) as dossiers,
       (select count(*) from reviewed_late where kind in ('RESOLVED_LATE', 'OVERDUE')) as overdue,
       (select count(distinct n)
        from (
            select distinct on (authority, id) *
            from survey_version
            order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
        ) slip
        join reviewed on reviewed.authority = slip.authority and reviewed.id = slip.dossier_id
        where not slip.deleted and slip.rated_at < :untilAt and in_period and dated
            and rating <> all (cast(:noOpinion as text[])) and rating <> all (cast(:satisfied as text[]))
            and (cardinality(cast(:levels as text[])) = 0 or rating = any (cast(:levels as text[])))
            and n not in (select n from reviewed_late where kind in ('RESOLVED_LATE', 'OVERDUE'))) as dissatisfied,
       (select count(*)
        from (
            select distinct on (authority, id) deleted, received_at
            from petition_version
            order by authority desc, id desc, epoch desc, stamp desc, mapping_revision desc, content_hash desc
        ) petition
        where not deleted and received_at >= :startAt and received_at < :untilAt) as petitions
