-- The operator sees no figures, but whether they are counted, and can have them counted anew.

create function mark_everything(asked text) returns void
language sql security definer set search_path = platform, pg_temp as $$
    insert into stale_mark (tenant_id, module, dependence)
    select tenant_id, module_id, 'everything' from module_use where module_id = asked and switched_on and is_operator()
$$;

create function number_waiting() returns bigint
language sql security definer set search_path = platform, pg_temp as $$
    select count(*) from (select distinct tenant_id, module from stale_mark where due_at <= clock_timestamp()) waits
$$;

revoke execute on function mark_everything, number_waiting from public;
grant execute on function mark_everything, number_waiting to csp_app;
