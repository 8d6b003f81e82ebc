-- What is to be made anew, and what made it: the releasing role's own.

create table figure_progress (
    only_one boolean primary key default true check (only_one),
    seen bigint not null default 0
);
comment on table figure_progress is 'up to which change of the partnerships'' figures the tables below have been told';
insert into figure_progress default values;

create table stale_figure (
    region_id uuid not null references region,
    module text not null,
    measure text not null,
    period_start date not null,
    marked_at timestamptz not null default clock_timestamp(),
    attempts integer not null default 0,
    retry_at timestamptz not null default clock_timestamp(),
    primary key (region_id, module, measure, period_start)
);
comment on table stale_figure is 'tables of both audiences that are to be made anew; whoever makes one holds its row locked and deletes it';
create index on stale_figure (period_start desc);

create table figure_basis (
    release_id uuid primary key references figure_release on delete cascade,
    region_id uuid not null references region,
    basis jsonb not null
);
comment on table figure_basis is
    'the exact figures of a table and what was shown of each: a later release must be safe together with it. No view shows it';

do $$
declare target text;
begin
    foreach target in array array['figure_progress', 'stale_figure', 'figure_basis'] loop
        execute format('alter table %I enable row level security', target);
        execute format('alter table %I force row level security', target);
        execute format('create policy release_select on %I for select to csp_release using (true)', target);
    end loop;
end $$;
create policy release_update on figure_progress for update to csp_release using (true) with check (only_one);
create policy release_insert on stale_figure for insert to csp_release with check (true);
create policy release_update on stale_figure for update to csp_release using (true) with check (true);
create policy release_delete on stale_figure for delete to csp_release using (true);
create policy release_insert on figure_basis for insert to csp_release
    with check (exists (select from platform.figure_release made where made.id = release_id and made.state = 'DRAFT'
                        and made.region_id = figure_basis.region_id));
create policy release_delete on figure_basis for delete to csp_release
    using (exists (select from platform.figure_release made where made.id = release_id and made.state = 'DRAFT'));
grant select, update on figure_progress to csp_release;
grant select, insert, update, delete on stale_figure to csp_release;
grant select, insert, delete on figure_basis to csp_release;

-- Only who writes records marks figures.
revoke execute on function mark_stale from public;
grant execute on function mark_stale to csp_app;
