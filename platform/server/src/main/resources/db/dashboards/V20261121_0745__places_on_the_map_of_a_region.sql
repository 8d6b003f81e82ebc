-- Where a region's office put each of its partnerships on the map of hexagons. A region without places has those that the platform
-- finds by itself. The places of a region are written together, so its version tells who wrote last.

create table region_map (
    region_id uuid primary key references region,
    version bigint not null check (version > 0),
    changed_at timestamptz not null
);
comment on table region_map is 'one row for each region whose map was ever changed; it stays when the places are taken away';
call protect_region_table('region_map', 'select, insert, update');

create table region_map_place (
    region_id uuid not null references region_map,
    partnership_id uuid not null references partnership,
    column_number integer not null check (column_number between 0 and 20),
    row_number integer not null check (row_number between 0 and 20),
    primary key (region_id, partnership_id),
    unique (region_id, column_number, row_number)
);
comment on column region_map_place.column_number is 'from the left, 0 the first; in every second row half a place further right';
comment on column region_map_place.row_number is 'from the top, 0 the first';
call protect_region_table('region_map_place', 'select, insert, delete');

-- A map is drawn of released figures, so whoever reads those must know the places.
call let_release_read('region_map');
call let_release_read('region_map_place');

create view released.region_map with (security_barrier) as
select region_id, version, changed_at from platform.region_map
where region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.region_map');

create view released.region_map_place with (security_barrier) as
select region_id, partnership_id, column_number, row_number from platform.region_map_place
where region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.region_map_place');
