-- How strictly a region protects what each audience sees. Written once, never changed: the history of who decided what, when, from
-- which day and why. A region that has none works by the platform's own.

create table release_policy (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    audience text not null check (audience in ('BOARD', 'PUBLIC')),
    effective_from date not null,
    threshold integer not null check (threshold between 3 and 50),
    rounding_base integer not null check (rounding_base in (1, 5, 10, 20)),
    minimum_contributors integer not null check (minimum_contributors between 3 and 20),
    hides_whole_groups boolean not null,
    release_after_days integer check (release_after_days between 0 and 365),
    reason text not null check (length(btrim(reason)) between 1 and 1000),
    set_by uuid,
    set_by_name text not null check (length(set_by_name) between 1 and 200),
    set_at timestamptz not null default now(),
    taken_up_at timestamptz
);
comment on column release_policy.effective_from is 'tables made from this day on';
comment on column release_policy.release_after_days is
    'drafts are released by themselves so many days after the end of their quarter; null: an officer releases them';
comment on column release_policy.taken_up_at is 'when the drafts were made anew by it';
call protect_region_table('release_policy', 'select, insert');
create index on release_policy (region_id, audience, effective_from);
-- A region decides for itself only, but whoever is above it may look.
create policy release_select on release_policy for select to csp_release using (true);
create policy release_update on release_policy for update to csp_release using (true) with check (true);
grant select, update (taken_up_at) on release_policy to csp_release;
