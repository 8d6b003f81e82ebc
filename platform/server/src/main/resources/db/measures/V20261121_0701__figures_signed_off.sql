-- Figures that a partnership has vouched for. They are written once. A later correction of the records is signed off again, as
-- a restatement, and both values stay.

create table sign_off (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    module text not null,
    period_start date not null,
    number integer not null check (number > 0),
    return_id uuid,
    return_version integer,
    reason text not null check (length(reason) <= 2000),
    signed_by uuid,
    signed_name text not null check (length(signed_name) between 1 and 200),
    signed_at timestamptz not null default now(),
    written_in xid8 not null default pg_current_xact_id(),
    unique (tenant_id, module, period_start, number),
    unique (tenant_id, id),
    foreign key (tenant_id, return_id) references quarterly_return (tenant_id, id),
    check ((return_id is null) = (return_version is null)),
    check (number = 1 or reason <> '')
);
comment on column sign_off.written_in is 'the transaction that wrote it: no other may add a figure';
comment on column sign_off.number is '1 for the first; each later one is a restatement';
comment on column sign_off.return_id is 'the return with which it was signed; null when it was restated by itself';
call protect_tenant_table('sign_off', 'select, insert');
call let_release_read('sign_off');

create table signed_cell (
    sign_off_id uuid not null,
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
    nothing boolean not null,
    counted_at timestamptz not null,
    foreign key (tenant_id, sign_off_id) references sign_off (tenant_id, id),
    unique nulls not distinct (sign_off_id, measure, breakdown, code)
);
comment on table signed_cell is 'a copy of measure_cell as it was when it was signed off';
call protect_tenant_table('signed_cell', 'select, insert');
call let_release_read('signed_cell');
create index on signed_cell (tenant_id, module, measure, period_start);

create function refuse_change_of_signed() returns trigger language plpgsql as $$
begin
    raise exception 'what was signed off does not change' using errcode = '42501';
end $$;
create trigger signed_once before update or delete on sign_off for each row execute function refuse_change_of_signed();
create trigger signed_once before update or delete on signed_cell for each row execute function refuse_change_of_signed();

create function refuse_later_signed_cell() returns trigger language plpgsql as $$
begin
    if not exists (select from sign_off where id = new.sign_off_id and written_in = pg_current_xact_id()) then
        raise exception 'nothing is added to what was signed off' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger signed_whole before insert on signed_cell for each row execute function refuse_later_signed_cell();

-- What stands for a quarter: of a measure that is signed off, what was signed last; before that, and of live ones, what is counted now.
create view standing_cell with (security_invoker) as
select cell.tenant_id, cell.module, cell.measure, cell.definition_version, cell.period_start, cell.breakdown, cell.code, cell.numerator,
    cell.denominator, cell.waiting, cell.numbers, cell.population_year, cell.nothing, cell.counted_at,
    null::uuid as sign_off_id, null::integer as sign_off_number, null::timestamptz as signed_at
from measure_cell cell
join measure_period period using (tenant_id, module, measure, period_start)
where period.state <> 'signed'
union all
select cell.tenant_id, cell.module, cell.measure, cell.definition_version, cell.period_start, cell.breakdown, cell.code, cell.numerator,
    cell.denominator, cell.waiting, cell.numbers, cell.population_year, cell.nothing, cell.counted_at,
    last.id, last.number, last.signed_at
from measure_period period
cross join lateral (
    select signed.id, signed.number, signed.signed_at from sign_off signed
    where signed.tenant_id = period.tenant_id and signed.module = period.module and signed.period_start = period.period_start
        and exists (select from signed_cell cells where cells.sign_off_id = signed.id and cells.measure = period.measure)
    order by signed.number desc limit 1
) last
join signed_cell cell on cell.sign_off_id = last.id and cell.measure = period.measure
where period.state = 'signed';
comment on view standing_cell is 'what a release is made of';
grant select on standing_cell to csp_app, csp_release;

create table measure_flag (
    tenant_id uuid not null references partnership,
    module text not null,
    measure text not null,
    period_start date not null,
    flag text not null check (flag in ('provisional', 'imputed', 'not-comparable', 'definition-changed')),
    reason text not null check (length(reason) between 1 and 1000),
    set_by uuid,
    set_name text not null check (length(set_name) between 1 and 200),
    set_at timestamptz not null default now(),
    primary key (tenant_id, module, measure, period_start, flag)
);
comment on table measure_flag is 'what a partnership itself says of its figures';
call protect_tenant_table('measure_flag', 'select, insert, update, delete');
call let_release_read('measure_flag');

create view measure_quality with (security_invoker) as
select tenant_id, module, measure, period_start, flag, reason, true as said from measure_flag
union
select period.tenant_id, period.module, period.measure, period.period_start, computed.flag, computed.reason, false
from measure_period period
cross join lateral (
    select 'provisional' as flag, 'The quarter has not ended.' as reason
    where period.period_start + interval '3 months' > current_date
    union all
    select 'provisional', 'It has not been signed off with the quarterly return.' where period.state = 'unsigned'
    union all
    select 'provisional', 'The quarterly return has not been accepted.'
    where period.state = 'signed' and exists (
        select from quarterly_return handed
        where handed.tenant_id = period.tenant_id and handed.received_state not in ('accepted', 'payment-released')
            and last_day_of_quarter(handed.financial_year, handed.quarter) = (period.period_start + interval '3 months')::date - 1)
    union all
    select 'provisional', 'Some of those who entered have not yet been followed up.'
    where exists (select from measure_cell cell where cell.tenant_id = period.tenant_id and cell.module = period.module
        and cell.measure = period.measure and cell.period_start = period.period_start and cell.breakdown = '' and cell.waiting > 0)
    union all
    select 'definition-changed', 'It is counted by another definition than the quarter before.'
    where exists (
        select from measure_cell cell
        join measure_cell earlier using (tenant_id, module, measure, breakdown)
        where cell.tenant_id = period.tenant_id and cell.module = period.module and cell.measure = period.measure
            and cell.period_start = period.period_start and cell.breakdown = ''
            and earlier.period_start = (period.period_start - interval '3 months')::date
            and earlier.definition_version <> cell.definition_version)
) computed;
comment on view measure_quality is 'what must be known of a quarter''s figure: said by the partnership, or following from what is kept';
grant select on measure_quality to csp_app, csp_release;
