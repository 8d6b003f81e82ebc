-- The directory: which regions and partnerships there are. Names of public bodies, so everybody may read it; the operator
-- alone writes it.

create table region (
    id uuid primary key default uuidv7(),
    code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    name text not null check (length(name) between 1 and 200),
    parent_id uuid references region,
    local_policing_body text not null default '' check (length(local_policing_body) <= 200),
    created_at timestamptz not null default now()
);
comment on column region.parent_id is 'a county board lies under a police force area';

create table partnership (
    id uuid primary key default uuidv7(),
    code text not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    name text not null check (length(name) between 1 and 200),
    local_authority text not null default '' check (length(local_authority) <= 200),
    ons_code text check (ons_code ~ '^[A-Z][0-9]{8}$'),
    created_at timestamptz not null default now()
);

create table partnership_region (
    partnership_id uuid not null references partnership,
    region_id uuid not null references region,
    from_date date not null,
    to_date date check (to_date > from_date),
    primary key (partnership_id, from_date)
);
comment on column partnership_region.to_date is 'the first day on which it no longer belongs; null: it still does';

create table partnership_succession (
    predecessor_id uuid not null references partnership,
    successor_id uuid not null references partnership,
    on_date date not null,
    primary key (predecessor_id, successor_id),
    check (predecessor_id <> successor_id)
);
comment on table partnership_succession is
    'mergers: the successor reads its predecessors'' rows from that day and writes only its own, so no row is rewritten';

do $$
declare directory text;
begin
    foreach directory in array array['region', 'partnership', 'partnership_region', 'partnership_succession'] loop
        execute format('alter table %I enable row level security', directory);
        execute format('alter table %I force row level security', directory);
        execute format('create policy directory_select on %I for select using (true)', directory);
        execute format('create policy operator_insert on %I for insert to csp_app with check ((select platform.is_operator()))', directory);
        execute format('create policy operator_update on %I for update to csp_app using ((select platform.is_operator()))
                        with check ((select platform.is_operator()))', directory);
        execute format('grant select on %I to csp_app, csp_board, csp_release, csp_identity, csp_audit', directory);
        execute format('grant insert, update on %I to csp_app', directory);
    end loop;
end $$;
