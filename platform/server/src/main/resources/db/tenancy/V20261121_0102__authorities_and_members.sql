-- Who makes up a partnership. Responsible authorities come and go by law (Crime and Disorder Act 1998 s.5), so each is
-- bounded by dates.

create table responsible_authority (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('council', 'police', 'probation', 'fire-and-rescue', 'health')),
    from_date date not null,
    to_date date check (to_date > from_date)
);
create index on responsible_authority (tenant_id);
call protect_tenant_table('responsible_authority', 'select, insert, update');

create table partnership_member (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    organisation text not null check (length(organisation) between 1 and 200),
    capacity text not null default '' check (length(capacity) <= 200),
    from_date date not null,
    to_date date check (to_date > from_date)
);
create index on partnership_member (tenant_id);
call protect_tenant_table('partnership_member', 'select, insert, update');
