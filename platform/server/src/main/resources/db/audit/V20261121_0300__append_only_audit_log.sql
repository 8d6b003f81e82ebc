-- Who saw and changed what (Data Protection Act 2018, section 62). Written and checked by csp_audit alone; a partnership
-- and a region read their own part. No foreign keys: the log outlives what it speaks of.
create table audit_entry (
    sequence bigint primary key check (sequence > 0),
    at timestamptz not null,
    account_id uuid,
    username text,
    tenant_id uuid,
    region_id uuid,
    action text not null,
    subject_type text not null,
    subject_id text,
    outcome text not null,
    client_address text,
    request_id text,
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash bytea not null check (octet_length(hash) = 32)
);

create index audit_entry_of_tenant on audit_entry (tenant_id, sequence) where tenant_id is not null;
create index audit_entry_of_region on audit_entry (region_id, sequence) where region_id is not null;

-- Where the chain ends. Taking its row lock puts the writers of several replicas one after the other, and what is cut off
-- the end of the log is missed here.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    sequence bigint not null,
    hash bytea not null check (octet_length(hash) = 32)
);

insert into audit_head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log can only grow: % of % refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_only_grows before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();
create trigger audit_head_stays before delete or truncate on audit_head
    for each statement execute function refuse_audit_change();
create trigger audit_head_only_advances before update on audit_head
    for each row when (new.sequence <= old.sequence) execute function refuse_audit_change();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;

create policy audit_entry_appended on audit_entry for insert to csp_audit with check (true);
create policy audit_entry_checked on audit_entry for select to csp_audit using (true);
-- A region's entries are for its office, not for everybody who reads the region's figures.
create policy audit_entry_of_own on audit_entry for select to csp_app
    using (tenant_id = any ((select scope_tenants())::uuid[]) or region_id = (select region_writer()));

grant select, insert on audit_entry to csp_audit;
grant select on audit_entry to csp_app;
grant select on audit_head to csp_audit;
grant update (sequence, hash) on audit_head to csp_audit;
