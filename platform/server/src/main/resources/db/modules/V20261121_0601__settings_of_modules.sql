-- What each partnership decides for itself within a module.

create table module_setting (
    tenant_id uuid not null references partnership,
    module_id text not null references module,
    setting_id text not null,
    value text not null check (length(value) <= 1000),
    set_by uuid,
    set_at timestamptz not null default now(),
    primary key (tenant_id, module_id, setting_id)
);
comment on table module_setting is 'where there is no line, the value holds that the module begins with';
call protect_tenant_table('module_setting', 'select, insert, update');
