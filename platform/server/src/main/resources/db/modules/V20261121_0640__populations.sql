-- How many people live in a partnership's area, by group and year: what rates divide by. Written by the regional office from
-- published estimates, read by the partnership and by that office.

create table population (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    people_group text not null check (people_group ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    year integer not null check (year between 1900 and 2200),
    people integer not null check (people > 0),
    source text not null check (length(source) between 1 and 200),
    written_by uuid,
    written_at timestamptz not null default now(),
    unique (tenant_id, people_group, year)
);
comment on column population.year is 'calendar year; an estimate is of the middle of it';
call protect_tenant_table('population', 'select, insert, update');
-- The standard policies let a partnership write its own rows. These numbers are the regional office's.
drop policy tenant_insert on population;
drop policy tenant_update on population;
drop policy tenant_delete on population;
call let_region_read('population');
call let_region_write('population');
