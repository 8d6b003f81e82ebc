-- The money of a region and a financial year, and what each partnership plans to do with its part of it.
-- Amounts are pounds, exact to the penny. Nothing is deleted: a line or an activity is withdrawn, and every version of a row
-- stays in the history.

create domain financial_year as text check (
    value ~ '^[0-9]{4}-[0-9]{2}$'
    and right(value, 2)::integer = (left(value, 4)::integer + 1) % 100);

create table theme (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    name text not null check (length(name) between 1 and 120),
    withdrawn boolean not null default false,
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text not null check (length(changed_by) between 1 and 200)
);
create unique index theme_name on theme (region_id, lower(name));
call protect_region_table('theme', 'select, insert, update');
call let_release_read('theme');

create table fund_line (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    financial_year financial_year not null,
    kind text not null check (kind in ('allocation', 'carry-over', 'other-grant', 'force-wide', 'local')),
    name text not null check (length(name) between 1 and 120),
    amount numeric(14, 2) not null check (amount >= 0),
    note text not null default '' check (length(note) <= 2000),
    withdrawn boolean not null default false,
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text not null check (length(changed_by) between 1 and 200)
);
create index on fund_line (region_id, financial_year);
comment on column fund_line.kind is
    'income: allocation, carry-over, other-grant; spending: force-wide commissioning, and what is set aside for local commissioning';
call protect_region_table('fund_line', 'select, insert, update');
call let_release_read('fund_line');

create table allocation (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    region_id uuid not null references region,
    financial_year financial_year not null,
    allocation numeric(14, 2) not null check (allocation >= 0),
    carry_forward numeric(14, 2) not null,
    note text not null default '' check (length(note) <= 2000),
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text not null check (length(changed_by) between 1 and 200),
    unique (tenant_id, financial_year)
);
create index on allocation (region_id, financial_year);
comment on column allocation.carry_forward is 'unspent money of earlier years; negative where an overspend is carried';
call protect_tenant_table('allocation', 'select, insert, update');
call let_region_read('allocation');
call let_region_write('allocation');
call let_release_read('allocation');

-- What commits more than there is needs the recorded approval of the region's office, up to an amount; more needs another.
create table fund_approval (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    financial_year financial_year not null,
    excess numeric(14, 2) not null check (excess > 0),
    reason text not null check (length(reason) between 1 and 2000),
    approved_at timestamptz not null default now(),
    approved_by text not null check (length(approved_by) between 1 and 200)
);
create index on fund_approval (region_id, financial_year);
call protect_region_table('fund_approval', 'select, insert');
call let_release_read('fund_approval');

create table plan_approval (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    region_id uuid not null references region,
    financial_year financial_year not null,
    excess numeric(14, 2) not null check (excess > 0),
    reason text not null check (length(reason) between 1 and 2000),
    approved_at timestamptz not null default now(),
    approved_by text not null check (length(approved_by) between 1 and 200)
);
create index on plan_approval (tenant_id, financial_year);
call protect_tenant_table('plan_approval', 'select, insert');
call let_region_read('plan_approval');
call let_region_write('plan_approval');
call let_release_read('plan_approval');

create table activity (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    financial_year financial_year not null,
    name text not null check (length(name) between 1 and 200),
    theme_id uuid not null references theme,
    provider text not null default '' check (length(provider) <= 200),
    purpose text not null default '' check (length(purpose) <= 4000),
    planned_spend numeric(14, 2) not null check (planned_spend >= 0),
    priority text not null default '' check (length(priority) <= 200),
    withdrawn boolean not null default false,
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text not null check (length(changed_by) between 1 and 200),
    unique (tenant_id, id)
);
create unique index activity_name on activity (tenant_id, financial_year, lower(name)) where not withdrawn;
comment on column activity.priority is 'the priority of the partnership''s or the region''s plan that it serves';
call protect_tenant_table('activity', 'select, insert, update');
call let_region_read('activity');
call let_release_read('activity');

create table expected_outcome (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    activity_id uuid not null,
    description text not null check (length(description) between 1 and 400),
    unit text not null default '' check (length(unit) <= 60),
    target numeric(14, 2) not null check (target >= 0),
    withdrawn boolean not null default false,
    foreign key (tenant_id, activity_id) references activity (tenant_id, id)
);
create index on expected_outcome (tenant_id, activity_id);
call protect_tenant_table('expected_outcome', 'select, insert, update');
call let_region_read('expected_outcome');

-- A partnership may not write what its region's office decides.
do $$
declare decided text;
begin
    foreach decided in array array['allocation', 'plan_approval'] loop
        execute format('create policy office_inserts on %I as restrictive for insert to csp_app
                        with check (tenant_id = any ((select platform.overseen_tenants())::uuid[])
                                    and region_id = (select platform.region_writer()))', decided);
        execute format('create policy office_updates on %I as restrictive for update to csp_app
                        using (tenant_id = any ((select platform.overseen_tenants())::uuid[])
                               and region_id = (select platform.region_writer()))', decided);
    end loop;
end $$;
