-- Files on their way in. Everything that an import needs to go on after a crash, on whichever replica, is here: the file in
-- parts, how its columns are read, how far it came, the rows that wait for a correction.

create table import_job (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    module_id text not null references module,
    dataset text not null,
    corrects uuid references import_job on delete set null,
    file_name text not null,
    format text not null default 'csv' check (format in ('csv', 'xlsx')),
    charset text not null default 'UTF-8',
    bytes bigint not null default 0,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    columns jsonb not null default '[]',
    state text not null default 'uploading' check (state in
        ('uploading', 'mapping', 'checking', 'checked', 'importing', 'done', 'refused', 'cancelled', 'failed')),
    mode text not null default 'whole' check (mode in ('whole', 'keep')),
    skip_same boolean not null default false,
    taken_before boolean not null default false,
    rows_read bigint not null default 0,
    bytes_read bigint not null default 0,
    checkpoint bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    unchanged bigint not null default 0,
    bad_rows bigint not null default 0,
    bad_cells bigint not null default 0,
    doubled bigint not null default 0,
    same bigint not null default 0,
    sample jsonb not null default '[]',
    words text,
    cancel_asked boolean not null default false,
    attempts integer not null default 0,
    lease_owner uuid,
    lease_until timestamptz,
    started_by uuid,
    roles text not null default '',
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
);
comment on column import_job.columns is 'in the order of the file: the heading and the field that it fills';
comment on column import_job.taken_before is 'the same file was taken in before and the records have no key: it adds nothing';
comment on column import_job.checkpoint is 'rows, from the first, of which everything is committed; written in the transaction of the rows';
comment on column import_job.roles is 'of the person who had it stored: some may not bring a record into every state';
comment on column import_job.same is 'rows that are wholly the same as a record that was there before';
comment on column import_job.lease_owner is 'the replica at work; another takes over once the lease has run out';
call protect_tenant_table('import_job', 'select, insert, update, delete');
create index on import_job (tenant_id, module_id, dataset, id);
create index import_job_to_do on import_job (created_at) where state in ('checking', 'importing');
create policy host on import_job to csp_owner using (true) with check (true);

create table import_chunk (
    job_id uuid not null references import_job on delete cascade,
    number integer not null,
    tenant_id uuid not null references partnership,
    content bytea not null,
    primary key (job_id, number)
);
comment on table import_chunk is 'the file in parts of a megabyte; gone when the import is through';
alter table import_chunk alter content set storage external;
call protect_tenant_table('import_chunk', 'select, insert, delete');
create policy host on import_chunk to csp_owner using (true) with check (true);

create table import_bad_row (
    job_id uuid not null references import_job on delete cascade,
    row_number integer not null,
    tenant_id uuid not null references partnership,
    cells jsonb not null,
    problems jsonb not null,
    primary key (job_id, row_number)
);
comment on table import_bad_row is 'rows that wait for a correction; each goes when it is corrected or given up';
call protect_tenant_table('import_bad_row', 'select, insert, update, delete');

create table import_column (
    tenant_id uuid not null references partnership,
    module_id text not null references module,
    dataset text not null,
    heading text not null check (length(heading) <= 200),
    target text,
    primary key (tenant_id, module_id, dataset, heading)
);
comment on table import_column is 'what a partnership said its headings mean; without a target: not imported';
call protect_tenant_table('import_column', 'select, insert, update, delete');

-- A file of which only a part was taken in, and which nobody carries on with, may come again.
grant delete on module_import to csp_app;

-- Work waits in partnerships of which a replica knows nothing yet. This tells it an id and whose work it is, and nothing else.
create function claim_import(replica uuid, seconds integer) returns table (job uuid, partnership uuid)
language sql security definer set search_path = platform, pg_temp as $$
    update import_job set lease_owner = replica, lease_until = now() + make_interval(secs => seconds), attempts = attempts + 1
    where id = (select id from import_job
                where state in ('checking', 'importing') and (lease_until is null or lease_until < now())
                order by created_at limit 1 for update skip locked)
    returning id, tenant_id
$$;
comment on function claim_import is 'gives a replica the oldest import that nobody works at';

create function forget_old_imports() returns void
language sql security definer set search_path = platform, pg_temp as $$
    delete from import_job where state = 'uploading' and changed_at < now() - interval '1 day';
    delete from import_job where state not in ('checking', 'importing') and changed_at < now() - interval '30 days';
    delete from import_chunk where job_id in (
        select id from import_job where state not in ('uploading', 'checking', 'importing')
        and changed_at < now() - interval '7 days')
$$;
comment on function forget_old_imports is 'personal data do not wait for ever to be corrected';

revoke execute on function claim_import, forget_old_imports from public;
grant execute on function claim_import, forget_old_imports to csp_app;
