-- Which parts of the demo have been loaded, so that each is loaded once. No tenant's data.
create table demo_step (
    name text primary key,
    loaded_at timestamptz not null default now()
);
alter table demo_step enable row level security;
alter table demo_step force row level security;
create policy operator_select on demo_step for select to csp_app using ((select is_operator()));
create policy operator_insert on demo_step for insert to csp_app with check ((select is_operator()));
grant select, insert on demo_step to csp_app;
