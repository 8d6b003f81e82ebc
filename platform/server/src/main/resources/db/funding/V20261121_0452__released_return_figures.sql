-- What the board may know of a return: its money as last received and where it stands. No narrative, no person. A partnership's
-- quarter belongs to the region that the partnership belonged to on the quarter's last day.
create view released.return_figure with (security_barrier) as
select belonging.region_id,
       received.tenant_id as partnership_id,
       received.financial_year,
       received.quarter,
       received.received_version,
       first_version.submitted_at as first_submitted_at,
       last_version.submitted_at,
       received.received_state as state,
       last_version.planned_total,
       last_version.cumulative_spend
from platform.quarterly_return received
join platform.return_version first_version on first_version.return_id = received.id and first_version.number = 1
join platform.return_version last_version
    on last_version.return_id = received.id and last_version.number = received.received_version
join platform.partnership_region belonging
    on belonging.partnership_id = received.tenant_id
    and daterange(belonging.from_date, belonging.to_date)
        @> platform.last_day_of_quarter(received.financial_year, received.quarter)
where belonging.region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.return_figure');
