-- When receipt and end were recorded: the stamp of the first version that shows them. Unknown where an earlier one may have
-- been missed, because the first version known shows more than the receipt, or the first with the end a later step as well;
-- and where a source has no stamps.
create temporary table reviewed_recording on commit drop as
select n,
       case when receipt.stamp >= :firstStamp and (not receipt.first or receipt.status = 'ACCEPTED')
           then receipt.stamp end as receipt_recorded,
       case when ending.stamp >= :firstStamp and not ending.first
               and (ending.status <> 'RESULT_RETURNED' or ending.completed_at is null)
           then ending.stamp end as end_recorded
from reviewed
left join (
    select distinct on (n) n, stamp, first, status
    from reviewed_change
    where received_at is not null and status <> 'SUBMITTED'
    order by n, epoch, stamp
) receipt using (n)
left join (
    select distinct on (n) n, c.stamp, c.first, c.status, c.completed_at
    from reviewed_change c join reviewed using (n)
    where c.ended_at = reviewed.ended_at
    order by n, c.epoch, c.stamp
) ending using (n)
