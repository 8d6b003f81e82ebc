-- What everybody who may see a region's money reads, the board too: amounts, the names of lines and themes, no narrative and
-- no person. A region's own scope decides which rows.

create view released.fund_line with (security_barrier) as
select region_id, id, financial_year, kind, name, amount
from platform.fund_line
where not withdrawn and region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.fund_line');

create view released.allocation with (security_barrier) as
select region_id, tenant_id as partnership_id, financial_year, allocation, carry_forward
from platform.allocation
where region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.allocation');

create view released.theme with (security_barrier) as
select region_id, id, name, withdrawn
from platform.theme
where region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.theme');

-- A theme is one region's, so an activity's money is reported to the region whose theme it has.
create view released.planned_by_theme with (security_barrier) as
select theme.region_id,
       activity.tenant_id as partnership_id,
       activity.financial_year,
       theme.id as theme_id,
       count(*) as activities,
       sum(activity.planned_spend) as planned
from platform.activity
join platform.theme on theme.id = activity.theme_id
where not activity.withdrawn and theme.region_id = any ((select platform.scope_regions())::uuid[])
group by theme.region_id, activity.tenant_id, activity.financial_year, theme.id;
call release_view('released.planned_by_theme');

create view released.plan_total with (security_barrier) as
select region_id, partnership_id, financial_year, sum(planned) as planned
from released.planned_by_theme
group by region_id, partnership_id, financial_year;
call release_view('released.plan_total');

create view released.over_commitment_approval with (security_barrier) as
select region_id, null::uuid as partnership_id, financial_year, excess, approved_at
from platform.fund_approval
where region_id = any ((select platform.scope_regions())::uuid[])
union all
select region_id, tenant_id, financial_year, excess, approved_at
from platform.plan_approval
where region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.over_commitment_approval');
