-- When the figures of a region's board last changed. A view of its own: asked through released.figure_release, which compares the
-- region a second time, the index could not be read from its end, and every table ever released would be looked at.

create view released.last_release with (security_barrier) as
select region.id as region_id, latest.released_at
from platform.region
cross join lateral (
    select released_at from platform.figure_release
    where region_id = region.id and audience = 'BOARD' and state = 'RELEASED'
    order by released_at desc limit 1) latest
where region.id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.last_release');
