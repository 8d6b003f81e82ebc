-- Which modules have their tables in this database, and which partnership uses which.

create table module (
    id text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(id) <= 40),
    title text not null,
    version text not null,
    jar_sha256 text not null check (jar_sha256 ~ '^[0-9a-f]{64}$'),
    walls_version integer not null,
    installed_at timestamptz not null default now()
);
comment on table module is 'the last version whose migrations ran; kept when the module is removed, as its data are';
comment on column module.walls_version is 'of the columns and policies that the platform put on the module''s tables';

alter table module enable row level security;
alter table module force row level security;
create policy host on module to csp_owner using (true) with check (true);
create policy directory_select on module for select to csp_app using (true);
grant select on module to csp_app;

create table module_use (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    module_id text not null references module,
    switched_on boolean not null,
    switched_by uuid,
    switched_at timestamptz not null default now(),
    unique (tenant_id, module_id)
);
comment on table module_use is 'a partnership''s lead switches a module on and off; its records stay';
call protect_tenant_table('module_use', 'select, insert, update');

create table module_import (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    module_id text not null references module,
    dataset text not null,
    file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    imported_by uuid,
    imported_at timestamptz not null default now(),
    unique (tenant_id, module_id, dataset, file_sha256)
);
comment on table module_import is 'files taken in, so that the same file twice changes nothing where records have no key';
call protect_tenant_table('module_import', 'select, insert');
