-- What the platform keeps beside the tables of modules: how records were before, what a partnership shares with its region, files.
-- Triggers write the first two, as the owner of the platform and whoever changes a record, so that no path of the code can forget,
-- and nobody can write them by hand.

create table record_history (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    module_id text not null,
    dataset text not null,
    record_id uuid not null,
    version bigint not null,
    record jsonb not null,
    deleted boolean not null,
    changed_by uuid,
    changed_by_name text not null,
    changed_at timestamptz not null default now()
);
comment on column record_history.record is 'the row as it was before the change';
comment on column record_history.version is 'of the row before the change';
create index on record_history (tenant_id, record_id, version);
call protect_tenant_table('record_history', 'select, delete');
create policy keeper on record_history for insert to csp_owner with check (true);

create table region_record_history (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    module_id text not null,
    dataset text not null,
    record_id uuid not null,
    version bigint not null,
    record jsonb not null,
    deleted boolean not null,
    changed_by uuid,
    changed_by_name text not null,
    changed_at timestamptz not null default now()
);
create index on region_record_history (region_id, record_id, version);
call protect_region_table('region_record_history', 'select, delete');
create policy keeper on region_record_history for insert to csp_owner with check (true);

create function keep_record_history() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
declare
    before jsonb := to_jsonb(old) - 'shared_at';
    module text := replace(tg_table_schema, '_', '-');
    dataset text := replace(tg_table_name, '_', '-');
    account uuid := nullif(current_setting('app.account', true), '')::uuid;
    account_name text := coalesce(current_setting('app.account_name', true), '');
begin
    -- A module's migration rewrites the records of everybody; that is no change that somebody made to one.
    if session_user <> 'csp_app' or (tg_op = 'UPDATE' and to_jsonb(new) - 'shared_at' = before) then
        return null;
    end if;
    if before ? 'region_id' then
        insert into region_record_history (region_id, module_id, dataset, record_id, version, record, deleted, changed_by, changed_by_name)
        values ((before ->> 'region_id')::uuid, module, dataset, old.id, old.version, before, tg_op = 'DELETE', account, account_name);
    else
        insert into record_history (tenant_id, module_id, dataset, record_id, version, record, deleted, changed_by, changed_by_name)
        values ((before ->> 'tenant_id')::uuid, module, dataset, old.id, old.version, before, tg_op = 'DELETE', account, account_name);
    end if;
    return null;
end $$;

-- What a partnership lets its region read: of each shared record the fields that may leave, and no others.

create table shared_record (
    id uuid primary key,
    tenant_id uuid not null references partnership,
    module_id text not null,
    dataset text not null,
    version bigint not null,
    shared_at timestamptz not null,
    record jsonb not null
);
comment on table shared_record is 'a copy, so that what stays with the partnership is not in it at all';
create index on shared_record (module_id, dataset, id);
create index on shared_record using gin (jsonb_to_tsvector('english', record, '["string"]'));
call protect_tenant_table('shared_record', 'select');
create policy keeper on shared_record to csp_owner using (true) with check (true);
call let_release_read('shared_record');

create function publish_record() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
declare
    after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
begin
    if after ->> 'shared_at' is null then
        delete from shared_record where id = old.id;
        return null;
    end if;
    insert into shared_record (id, tenant_id, module_id, dataset, version, shared_at, record)
    select new.id, new.tenant_id, replace(tg_table_schema, '_', '-'), replace(tg_table_name, '_', '-'), new.version, new.shared_at,
        coalesce((select jsonb_object_agg(key, value) from jsonb_each(after) where key = any (tg_argv)), '{}')
    on conflict (id) do update set version = excluded.version, shared_at = excluded.shared_at, record = excluded.record;
    return null;
end $$;
comment on function publish_record is 'its arguments are the columns that may leave';

create view released.shared_record with (security_barrier) as
select shared.id, shared.module_id, shared.dataset, shared.version, shared.shared_at, shared.record,
    partnership.code as partnership, partnership.name as partnership_name
from platform.shared_record shared
join platform.partnership on partnership.id = shared.tenant_id
where exists (
    select from platform.partnership_region belongs
    where belongs.partnership_id = shared.tenant_id and belongs.from_date <= current_date
        and (belongs.to_date is null or belongs.to_date > current_date)
        and belongs.region_id = any ((select platform.scope_regions())::uuid[]));
call release_view('released.shared_record');

create table record_attachment (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    module_id text not null,
    dataset text not null,
    file_name text not null check (length(file_name) between 1 and 200),
    media_type text not null,
    content bytea not null check (octet_length(content) <= 10485760),
    sent_by uuid,
    sent_at timestamptz not null default now()
);
call protect_tenant_table('record_attachment', 'select, insert, delete');

create table region_record_attachment (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    module_id text not null,
    dataset text not null,
    file_name text not null check (length(file_name) between 1 and 200),
    media_type text not null,
    content bytea not null check (octet_length(content) <= 10485760),
    sent_by uuid,
    sent_at timestamptz not null default now()
);
call protect_region_table('region_record_attachment', 'select, insert, delete');
