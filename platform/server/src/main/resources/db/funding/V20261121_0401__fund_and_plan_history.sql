-- Every version of every row of the fund and of the plans. A trigger writes it, so that no path of the code can forget; the
-- application may add to a history and read it, never change it.

create table region_history (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    subject text not null,
    subject_id uuid not null,
    version bigint not null,
    changed_at timestamptz not null,
    changed_by text not null,
    content jsonb not null
);
create index on region_history (region_id, subject_id, version);
call protect_region_table('region_history', 'select, insert');

create table tenant_history (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    subject text not null,
    subject_id uuid not null,
    version bigint not null,
    changed_at timestamptz not null,
    changed_by text not null,
    content jsonb not null
);
create index on tenant_history (tenant_id, subject_id, version);
call protect_tenant_table('tenant_history', 'select, insert');
call let_region_read('tenant_history');
call let_region_write('tenant_history');

create function keep_region_history() returns trigger language plpgsql as $$
begin
    insert into platform.region_history (region_id, subject, subject_id, version, changed_at, changed_by, content)
    values (new.region_id, tg_table_name, new.id, new.version, new.changed_at, new.changed_by, to_jsonb(new));
    return null;
end $$;

create function keep_tenant_history() returns trigger language plpgsql as $$
begin
    insert into platform.tenant_history (tenant_id, subject, subject_id, version, changed_at, changed_by, content)
    values (new.tenant_id, tg_table_name, new.id, new.version, new.changed_at, new.changed_by, to_jsonb(new));
    return null;
end $$;

-- An expected outcome is part of its activity: it changes in the activity's version, by the activity's author.
create function keep_outcome_history() returns trigger language plpgsql as $$
begin
    insert into platform.tenant_history (tenant_id, subject, subject_id, version, changed_at, changed_by, content)
    select new.tenant_id, tg_table_name, activity.id, activity.version, activity.changed_at, activity.changed_by, to_jsonb(new)
    from platform.activity where activity.tenant_id = new.tenant_id and activity.id = new.activity_id;
    return null;
end $$;

create trigger keep_history after insert or update on theme for each row execute function keep_region_history();
create trigger keep_history after insert or update on fund_line for each row execute function keep_region_history();
create trigger keep_history after insert or update on allocation for each row execute function keep_tenant_history();
create trigger keep_history after insert or update on activity for each row execute function keep_tenant_history();
create trigger keep_history after insert or update on expected_outcome for each row execute function keep_outcome_history();
