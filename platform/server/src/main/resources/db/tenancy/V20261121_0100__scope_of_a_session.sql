-- What a session may see and write. The platform sets these each time that it takes a connection from a pool; a session in
-- which nothing is set sees no row and writes none. Policies call the functions inside (select …), so that each is evaluated
-- once a statement and not once a row.

create function uuids_of_setting(setting text) returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting(setting, true), '')::uuid[], '{}'::uuid[]) $$;

create function scope_tenants() returns uuid[] language sql stable parallel safe as
$$ select platform.uuids_of_setting('app.tenants') $$;
comment on function scope_tenants is 'partnerships whose rows may be read: the own one and those it succeeded';

create function scope_writer() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.writer', true), '')::uuid $$;
comment on function scope_writer is 'the one partnership whose rows may be written';

create function overseen_tenants() returns uuid[] language sql stable parallel safe as
$$ select platform.uuids_of_setting('app.overseen') $$;
comment on function overseen_tenants is 'partnerships whose money the regional office oversees';

create function scope_regions() returns uuid[] language sql stable parallel safe as
$$ select platform.uuids_of_setting('app.regions') $$;
comment on function scope_regions is 'regions whose own figures may be read';

create function region_writer() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.region_writer', true), '')::uuid $$;
comment on function region_writer is 'the one region whose own rows may be written';

create function is_operator() returns boolean language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.operator', true), '')::boolean, false) $$;
comment on function is_operator is 'whether the platform operator is at work, who sees no partnership''s data';

grant execute on all functions in schema platform to csp_app, csp_board, csp_release, csp_identity, csp_audit;

-- The standard walls. Each is one call in the migration that makes the table.

create procedure protect_tenant_table(target regclass, privileges text) language plpgsql as $$
begin
    if not exists (select from pg_attribute where attrelid = target and attname = 'tenant_id'
                   and atttypid = 'uuid'::regtype and attnotnull) then
        raise exception '% needs a column "tenant_id uuid not null"', target;
    end if;
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy tenant_select on %s for select to csp_app
                    using (tenant_id = any ((select platform.scope_tenants())::uuid[]))', target);
    execute format('create policy tenant_insert on %s for insert to csp_app
                    with check (tenant_id = (select platform.scope_writer()))', target);
    execute format('create policy tenant_update on %s for update to csp_app
                    using (tenant_id = (select platform.scope_writer()))
                    with check (tenant_id = (select platform.scope_writer()))', target);
    execute format('create policy tenant_delete on %s for delete to csp_app
                    using (tenant_id = (select platform.scope_writer()))', target);
    execute format('grant %s on %s to csp_app', privileges, target);
end $$;

create procedure let_region_read(target regclass) language plpgsql as $$
begin
    execute format('create policy region_select on %s for select to csp_app
                    using (tenant_id = any ((select platform.overseen_tenants())::uuid[]))', target);
end $$;
comment on procedure let_region_read is 'money and returns only: the regional office reads them for every partnership it oversees';

create procedure let_region_write(target regclass) language plpgsql as $$
begin
    execute format('create policy region_insert on %s for insert to csp_app
                    with check (tenant_id = any ((select platform.overseen_tenants())::uuid[]))', target);
    execute format('create policy region_update on %s for update to csp_app
                    using (tenant_id = any ((select platform.overseen_tenants())::uuid[]))
                    with check (tenant_id = any ((select platform.overseen_tenants())::uuid[]))', target);
end $$;
comment on procedure let_region_write is 'where the regional office is the one who writes: allocations, decisions on a return';

create procedure protect_region_table(target regclass, privileges text) language plpgsql as $$
begin
    if not exists (select from pg_attribute where attrelid = target and attname = 'region_id'
                   and atttypid = 'uuid'::regtype and attnotnull) then
        raise exception '% needs a column "region_id uuid not null"', target;
    end if;
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy region_select on %s for select to csp_app
                    using (region_id = any ((select platform.scope_regions())::uuid[]))', target);
    execute format('create policy region_insert on %s for insert to csp_app
                    with check (region_id = (select platform.region_writer()))', target);
    execute format('create policy region_update on %s for update to csp_app
                    using (region_id = (select platform.region_writer()))
                    with check (region_id = (select platform.region_writer()))', target);
    execute format('create policy region_delete on %s for delete to csp_app
                    using (region_id = (select platform.region_writer()))', target);
    execute format('grant %s on %s to csp_app', privileges, target);
end $$;

create procedure let_release_read(target regclass) language plpgsql as $$
begin
    execute format('create policy release_select on %s for select to csp_release using (true)', target);
    execute format('grant select on %s to csp_release', target);
end $$;
comment on procedure let_release_read is 'for the views of schema released, which give a region its aggregates';

create procedure release_view(target regclass) language plpgsql as $$
begin
    -- In this order: once the view is another's, its maker may not grant on it.
    execute format('grant select on %s to csp_board', target);
    execute format('alter view %s owner to csp_release', target);
end $$;
