-- The exact figures of a partnership, by quarter, and which of them are out of date. Everything here follows from the records and
-- can be counted anew; what was signed off cannot, and stands in the next migration.

create table measure_cell (
    tenant_id uuid not null references partnership,
    module text not null,
    measure text not null,
    definition_version integer not null,
    period_start date not null,
    breakdown text not null,
    code text,
    numerator numeric not null,
    denominator numeric,
    waiting numeric,
    numbers numeric[],
    population_year integer,
    nothing boolean not null default false,
    counted_at timestamptz not null default now(),
    unique nulls not distinct (tenant_id, module, measure, period_start, breakdown, code)
);
comment on column measure_cell.period_start is 'the first day of the quarter';
comment on column measure_cell.breakdown is 'name of the field; empty for the whole';
comment on column measure_cell.code is 'null: not recorded, or the whole; empty: the texts beyond the commonest';
comment on column measure_cell.denominator is 'of a rate the population; null where there is none';
comment on column measure_cell.waiting is 'those who entered too short a time ago, in neither number; null where nobody is followed up';
comment on column measure_cell.numbers is 'quantiles of days, or how many passed each step; an entry is null when no record has it';
comment on column measure_cell.nothing is
    'no record counts in this quarter; such a cell stands for every quarter from the first that has one to the present';
call protect_tenant_table('measure_cell', 'select, insert, update, delete');
call let_release_read('measure_cell');
-- A region's table reads one measure of its partnerships.
create index on measure_cell (module, measure, period_start);

create sequence measure_change as bigint;
grant usage on sequence measure_change to csp_app;

create table measure_period (
    tenant_id uuid not null references partnership,
    module text not null,
    measure text not null,
    period_start date not null,
    state text not null default 'live' check (state in ('live', 'unsigned', 'signed')),
    changed bigint not null default nextval('measure_change'),
    changed_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, module, measure, period_start)
);
comment on column measure_period.state is
    'live: the measure is always read as it is now; unsigned: it is signed off with the quarter''s return, which did not come yet';
comment on column measure_period.changed is
    'rises with every change of what the quarter says: its cells, its sign-off, its flags. Numbers become visible in their order, '
    'so who has seen up to N asks for those beyond N';
call protect_tenant_table('measure_period', 'select, insert, update, delete');
call let_release_read('measure_period');
create index on measure_period (changed);

-- Who writes measure_period holds this to the end of the transaction, so that a smaller number never appears after a greater one.
create function number_measure_changes() returns void language sql as
$$ select pg_advisory_xact_lock(7236450120) $$;

create table stale_mark (
    id bigint generated always as identity primary key,
    tenant_id uuid not null references partnership,
    module text not null,
    dependence text not null,
    period_start date,
    marked_at timestamptz not null default clock_timestamp(),
    due_at timestamptz not null default clock_timestamp()
);
comment on table stale_mark is
    'written in the transaction that changes records, never updated, so that no writer waits for another; gone when the cells are counted';
comment on column stale_mark.dependence is 'what changed, as the platform names what measures depend on';
comment on column stale_mark.period_start is 'null: any quarter may be concerned';
create index on stale_mark (tenant_id, module, id);
call protect_tenant_table('stale_mark', 'select, insert, delete');
create policy host on stale_mark to csp_owner using (true) with check (true);

create table cell_basis (
    tenant_id uuid not null references partnership,
    module text not null,
    basis text not null,
    counted_on date not null,
    primary key (tenant_id, module)
);
comment on table cell_basis is 'the definitions and the day by which a module''s cells were counted';
call protect_tenant_table('cell_basis', 'select, insert, update, delete');
create policy host on cell_basis to csp_owner using (true) with check (true);

create table measure_failure (
    tenant_id uuid not null references partnership,
    module text not null,
    measure text not null,
    attempts integer not null,
    words text not null check (length(words) <= 1000),
    failed_at timestamptz not null,
    retry_at timestamptz not null,
    primary key (tenant_id, module, measure)
);
comment on table measure_failure is 'measures whose own select failed: their cells are as they were before, until a try succeeds';
call protect_tenant_table('measure_failure', 'select, insert, update, delete');
create policy host on measure_failure to csp_owner using (true) with check (true);

-- Marking.

create function mark_stale(module text, regional boolean, owners uuid[], dependences text[], periods date[]) returns void
language sql security definer set search_path = platform, pg_temp as $$
    with recursive given as (
        select distinct * from unnest(owners, dependences, periods) as given (owner, dependence, period_start)
    ), below as (
        select region_writer() as id where regional
        union
        select region.id from region join below on region.parent_id = below.id
    ), concerned as (
        -- Nobody writes rows of another, so nobody marks another's figures; but a successor counts its predecessors' rows too.
        select owner as tenant_id, dependence, period_start from given where not regional and owner = scope_writer()
        union
        select belongs.partnership_id, dependence, period_start
        from given cross join partnership_region belongs
        where regional and owner = region_writer() and belongs.region_id in (select id from below)
        union
        select succession.successor_id, dependence, period_start
        from concerned join partnership_succession succession on succession.predecessor_id = concerned.tenant_id
    )
    insert into stale_mark (tenant_id, module, dependence, period_start)
    select tenant_id, mark_stale.module, dependence, period_start from concerned
$$;

create function mark_changed_records() returns trigger language plpgsql as $$
begin
    -- A module's migration rewrites the records of everybody; after it everything is counted anew.
    if session_user = 'csp_app' then
        execute tg_argv[0];
    end if;
    return null;
end $$;
comment on function mark_changed_records is
    'its argument is the statement that marks; it sees the changed rows as old_rows and new_rows, and other rows as the writer does';

create function mark_module_switched_on() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
begin
    insert into stale_mark (tenant_id, module, dependence) values (new.tenant_id, new.module_id, 'everything');
    return null;
end $$;
create trigger measures_switched_on after insert or update on module_use for each row
when (new.switched_on) execute function mark_module_switched_on();

create function mark_population() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
begin
    insert into stale_mark (tenant_id, module, dependence)
    select new.tenant_id, module_id, 'population:' || new.people_group from module_use
    where tenant_id = new.tenant_id and switched_on;
    return null;
end $$;
create trigger population_written after insert or update on population for each row execute function mark_population();
create policy host on module_use for select to csp_owner using (true);

create function mark_succession() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
begin
    insert into stale_mark (tenant_id, module, dependence)
    select tenant_id, module_id, 'calendar' from module_use where tenant_id = new.successor_id and switched_on;
    return null;
end $$;
create trigger succession_written after insert or update on partnership_succession for each row execute function mark_succession();

create function mark_region() returns trigger language plpgsql security definer set search_path = platform, pg_temp as $$
begin
    insert into stale_mark (tenant_id, module, dependence)
    select tenant_id, module_id, 'calendar' from module_use where tenant_id = new.partnership_id and switched_on;
    return null;
end $$;
create trigger belonging_written after insert or update on partnership_region for each row execute function mark_region();

-- Work waits in partnerships of which a replica knows nothing yet. These tell it whose work it is, and nothing else.

create function waiting_cells(modules text[], most integer) returns table (partnership uuid, module text)
language sql security definer set search_path = platform, pg_temp as $$
    select waits.tenant_id, waits.module from stale_mark waits
    where waits.due_at <= clock_timestamp() and waits.module = any (modules)
    group by 1, 2
    -- A file that is on its way in changes the same quarters again and again.
    having min(waits.marked_at) < clock_timestamp() - interval '1 minute' or not exists (
        select from import_job where import_job.tenant_id = waits.tenant_id and import_job.module_id = waits.module
            and state = 'importing' and lease_until > now())
    order by min(waits.id) limit most
$$;
comment on function waiting_cells is 'partnerships and modules whose cells are to be counted, the longest waiting first';

create function mark_outdated(asked text, present text, today date) returns void
language sql security definer set search_path = platform, pg_temp as $$
    insert into stale_mark (tenant_id, module, dependence)
    select used.tenant_id, asked, 'calendar' from module_use used
    where used.module_id = asked and used.switched_on
    and not exists (select from cell_basis known where known.tenant_id = used.tenant_id and known.module = asked
                    and known.basis like present || '%' and known.counted_on >= today)
    and not exists (select from stale_mark mark where mark.tenant_id = used.tenant_id and mark.module = asked
                    and mark.dependence in ('calendar', 'everything'))
$$;
comment on function mark_outdated is
    'marks where a module was counted by other definitions or on an earlier day than today';

create function failed_measures() returns table (module text, measure text, partnerships bigint, since timestamptz)
language sql security definer set search_path = platform, pg_temp as $$
    select module, measure, count(*), min(failed_at) from measure_failure group by 1, 2 order by 1, 2
$$;
comment on function failed_measures is 'for the operator, who sees no partnership''s figures';

revoke execute on function waiting_cells, mark_outdated, failed_measures from public;
grant execute on function waiting_cells, mark_outdated, failed_measures to csp_app;
