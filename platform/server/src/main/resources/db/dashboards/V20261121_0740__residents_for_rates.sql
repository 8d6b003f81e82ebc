-- How many people live where, so that counts can be compared by population. Published estimates; no person.
call let_release_read('population');

create view released.population with (security_barrier) as
select belonging.region_id, people.tenant_id as partnership_id, people.people_group, people.year, people.people
from platform.population people
join platform.partnership_region belonging on belonging.partnership_id = people.tenant_id and belonging.to_date is null
where belonging.region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.population');
