-- What an audience may see of a region: one stored table for each audience, region, module, measure, quarter and number. The
-- releasing role alone writes them; people read them through the views of schema released.

create table figure_release (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    audience text not null check (audience in ('BOARD', 'PUBLIC')),
    module text not null check (length(module) between 1 and 40),
    measure text not null check (length(measure) between 1 and 80),
    period_start date not null check (extract(day from period_start) = 1 and extract(month from period_start) in (1, 4, 7, 10)),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'RELEASED')),
    number integer not null default 0 check (number >= 0),
    made_at timestamptz not null default now(),
    released_at timestamptz,
    released_by uuid,
    reason text not null default '' check (length(reason) <= 1000),
    superseded_at timestamptz,
    threshold integer not null,
    rounding_base integer not null,
    minimum_contributors integer not null,
    hides_whole_groups boolean not null,
    module_title text not null,
    title text not null,
    kind text not null,
    direction text not null,
    unit text not null,
    per integer,
    population text,
    target numeric,
    definition text not null,
    source text not null,
    caveat text not null,
    definition_version integer not null,
    definition_since date,
    definition_change text not null default '',
    earlier_recounted boolean not null default false,
    breakdowns text[] not null default '{}',
    breakdown_labels text[] not null default '{}',
    notes text[] not null default '{}',
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    unique (region_id, audience, module, measure, period_start, number),
    check ((state = 'DRAFT') = (number = 0)),
    check ((state = 'RELEASED') = (released_at is not null)),
    check (state = 'RELEASED' or superseded_at is null),
    check (cardinality(breakdowns) = cardinality(breakdown_labels))
);
comment on table figure_release is 'one released table, or the draft of the next (number 0), with what its measure said of itself then';
comment on column figure_release.period_start is 'first day of the quarter';
comment on column figure_release.number is '1 for the first release; each later one restates the one before and says why';
comment on column figure_release.superseded_at is 'when the next number was released; null: this is the one that stands';
comment on column figure_release.content_sha256 is 'of the cells and the words, so that a draft which says nothing new is known';
create index on figure_release (region_id, audience, period_start) where state = 'RELEASED' and superseded_at is null;
create index on figure_release (module, measure, period_start);

create table figure_cell (
    release_id uuid not null references figure_release on delete cascade,
    position integer not null,
    region_id uuid not null references region,
    partnership_id uuid references partnership,
    breakdown text not null default '',
    code text,
    label text,
    shown text not null check (shown ~ '^[VSN]{3}$'),
    numerator numeric,
    denominator numeric,
    figure numeric,
    flags text[] not null default '{}',
    primary key (release_id, breakdown, position),
    check ((numerator is not null) = (substr(shown, 1, 1) = 'V')),
    check ((denominator is not null) = (substr(shown, 2, 1) = 'V')),
    check ((figure is not null) = (substr(shown, 3, 1) = 'V'))
);
comment on column figure_cell.partnership_id is 'null for the region''s total';
comment on column figure_cell.breakdown is 'name of the field; empty for the whole';
comment on column figure_cell.shown is
    'for the numerator, the denominator and the figure: V there is a value, S it is suppressed and stored nowhere here, N there is none';

create function keep_released_tables() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state = 'RELEASED' then
            raise exception 'A released table stays' using errcode = 'insufficient_privilege';
        end if;
        return old;
    end if;
    if old.state = 'RELEASED'
            and (old.superseded_at is not null or to_jsonb(new) - 'superseded_at' <> to_jsonb(old) - 'superseded_at') then
        raise exception 'A released table cannot change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger keep_released_tables before update or delete on figure_release
    for each row execute function keep_released_tables();

do $$
declare target text;
begin
    foreach target in array array['figure_release', 'figure_cell'] loop
        execute format('alter table %I enable row level security', target);
        execute format('alter table %I force row level security', target);
        execute format('create policy release_select on %I for select to csp_release using (true)', target);
    end loop;
end $$;
create policy release_insert on figure_release for insert to csp_release with check (state = 'DRAFT');
create policy release_update on figure_release for update to csp_release using (true) with check (true);
create policy release_delete on figure_release for delete to csp_release using (state = 'DRAFT');
create policy release_insert on figure_cell for insert to csp_release
    with check (exists (select from platform.figure_release made where made.id = release_id and made.state = 'DRAFT'
                        and made.region_id = figure_cell.region_id));
create policy release_delete on figure_cell for delete to csp_release
    using (exists (select from platform.figure_release made where made.id = release_id and made.state = 'DRAFT'));
grant select, insert, update, delete on figure_release to csp_release;
grant select, insert, delete on figure_cell to csp_release;

create view released.figure_release with (security_barrier) as
select id, region_id, audience, module, measure, period_start, number, made_at, released_at, superseded_at, reason, threshold,
       rounding_base, minimum_contributors, module_title, title, kind, direction, unit, per, population, target, definition,
       source, caveat, definition_version, definition_since, definition_change, earlier_recounted, breakdowns, breakdown_labels,
       notes, content_sha256
from platform.figure_release
where state = 'RELEASED' and region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.figure_release');

create view released.figure_cell with (security_barrier) as
select cell.release_id, made.region_id, made.audience, made.module, made.measure, made.period_start, made.number,
       made.definition_version, cell.position, cell.partnership_id, cell.breakdown, cell.code, cell.label, cell.shown,
       cell.numerator, cell.denominator, cell.figure, cell.flags
from platform.figure_cell cell
join platform.figure_release made on made.id = cell.release_id
where made.state = 'RELEASED' and made.region_id = any ((select platform.scope_regions())::uuid[]);
call release_view('released.figure_cell');

-- What the office that releases sees before it does.
create view released.figure_draft with (security_barrier) as
select id, region_id, audience, module, measure, period_start, number, made_at, released_at, superseded_at, reason, threshold,
       rounding_base, minimum_contributors, module_title, title, kind, direction, unit, per, population, target, definition,
       source, caveat, definition_version, definition_since, definition_change, earlier_recounted, breakdowns, breakdown_labels,
       notes, content_sha256
from platform.figure_release
where state = 'DRAFT' and region_id = (select platform.region_writer());
call release_view('released.figure_draft');

create view released.figure_draft_cell with (security_barrier) as
select cell.release_id, made.region_id, made.audience, made.module, made.measure, made.period_start, made.number,
       made.definition_version, cell.position, cell.partnership_id, cell.breakdown, cell.code, cell.label, cell.shown,
       cell.numerator, cell.denominator, cell.figure, cell.flags
from platform.figure_cell cell
join platform.figure_release made on made.id = cell.release_id
where made.state = 'DRAFT' and made.region_id = (select platform.region_writer());
call release_view('released.figure_draft_cell');
