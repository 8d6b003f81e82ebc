-- SI 2011/3050 (as amended by 2012/2479, 2013/1816 and 2021/547): of each crime and disorder reduction grant the local policing
-- body publishes its conditions, its recipient, its purpose and the reasons why the body considers that it will secure, or
-- contribute to securing, crime and disorder reduction; monthly, as soon as practicable after the end of the month. What was
-- published stays as it was: a correction is another edition of the month.

create table grant_award (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    reference text not null check (reference ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(reference) <= 60),
    financial_year financial_year not null,
    awarded_on date not null,
    partnership_id uuid references partnership,
    recipient text not null check (length(recipient) between 1 and 200),
    amount numeric(14, 2) not null check (amount > 0),
    purpose text not null default '' check (length(purpose) <= 4000),
    conditions text not null default '' check (length(conditions) <= 4000),
    reasons text not null default '' check (length(reasons) <= 4000),
    withdrawn boolean not null default false,
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text not null check (length(changed_by) between 1 and 200),
    unique (region_id, reference),
    unique (region_id, id)
);
comment on column grant_award.partnership_id is 'when the grant is a partnership''s allocation';
create index on grant_award (region_id, awarded_on);
call protect_region_table('grant_award', 'select, insert, update');
create trigger keep_history after insert or update on grant_award for each row execute function keep_region_history();

create table grant_publication (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    month date not null check (extract(day from month) = 1),
    edition integer not null check (edition > 0),
    correction text not null default '' check (length(correction) <= 1000),
    published_at timestamptz not null default now(),
    published_by text not null check (length(published_by) between 1 and 200),
    written_in xid8 not null default pg_current_xact_id(),
    unique (region_id, month, edition),
    unique (region_id, id),
    check ((edition = 1) = (correction = ''))
);
comment on column grant_publication.correction is 'what this edition corrects of the one before';
comment on column grant_publication.written_in is 'the transaction that wrote it: no other may add a line';
call protect_region_table('grant_publication', 'select, insert');
call let_release_read('grant_publication');

create table grant_publication_line (
    publication_id uuid not null,
    region_id uuid not null references region,
    position integer not null,
    grant_id uuid not null,
    reference text not null,
    financial_year financial_year not null,
    awarded_on date not null,
    partnership_id uuid references partnership,
    recipient text not null,
    amount numeric(14, 2) not null,
    purpose text not null check (purpose <> ''),
    conditions text not null check (conditions <> ''),
    reasons text not null check (reasons <> ''),
    primary key (publication_id, position),
    foreign key (region_id, publication_id) references grant_publication (region_id, id),
    foreign key (region_id, grant_id) references grant_award (region_id, id)
);
create index on grant_publication_line (region_id, grant_id);
call protect_region_table('grant_publication_line', 'select, insert');
call let_release_read('grant_publication_line');

create function only_while_publishing() returns trigger language plpgsql as $$
begin
    if not exists (select from platform.grant_publication
                   where id = new.publication_id and written_in = pg_current_xact_id()) then
        raise exception 'what was published does not change; publish another edition';
    end if;
    return new;
end $$;
create trigger only_while_publishing before insert on grant_publication_line
    for each row execute function only_while_publishing();

-- The region decides year by year whether its allocations, accepted returns and payments are public.
create table money_publication (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    financial_year financial_year not null,
    published boolean not null,
    decided_at timestamptz not null default now(),
    decided_by text not null check (length(decided_by) between 1 and 200)
);
comment on table money_publication is 'the latest row of a year counts; the earlier ones are its history';
create index on money_publication (region_id, financial_year, id);
call protect_region_table('money_publication', 'select, insert');
call let_release_read('money_publication');

-- Of the history of returns the public needs which version was accepted, and the release role sees no more than that.
create policy release_select on return_history for select to csp_release using (step = 'accept' and not internal);
grant select (id, tenant_id, return_id, at, step, version_number, internal) on return_history to csp_release;
create policy release_select on return_payment for select to csp_release using (true);
grant select (id, tenant_id, financial_year, quarter, amount, released_at) on return_payment to csp_release;

create view released.public_money_year as
select region_id, financial_year, decided_at
from (select distinct on (region_id, financial_year) region_id, financial_year, published, decided_at
      from platform.money_publication order by region_id, financial_year, id desc) latest
where published;
call publish_view('released.public_money_year');

create view released.public_allocation as
select allocation.region_id, allocation.tenant_id as partnership_id, allocation.financial_year, allocation.allocation,
       allocation.carry_forward
from platform.allocation
join released.public_money_year year
    on year.region_id = allocation.region_id and year.financial_year = allocation.financial_year;
call publish_view('released.public_allocation');

-- The version last accepted stays public while a correction of it is on its way.
create view released.public_spend as
select distinct on (version.return_id)
       belonging.region_id,
       version.tenant_id as partnership_id,
       version.financial_year,
       version.quarter,
       version.number as version,
       accepted.at as accepted_at,
       version.planned_total,
       version.cumulative_spend
from platform.return_history accepted
join platform.return_version version
    on version.return_id = accepted.return_id and version.number = accepted.version_number
join platform.partnership_region belonging
    on belonging.partnership_id = version.tenant_id
    and daterange(belonging.from_date, belonging.to_date)
        @> platform.last_day_of_quarter(version.financial_year, version.quarter)
join released.public_money_year year
    on year.region_id = belonging.region_id and year.financial_year = version.financial_year
where accepted.step = 'accept'
order by version.return_id, version.number desc, accepted.id desc;
call publish_view('released.public_spend');

-- Items over £500, once their month has ended.
create view released.public_payment as
select payment.id,
       belonging.region_id,
       payment.tenant_id as partnership_id,
       payment.financial_year,
       payment.quarter,
       (payment.released_at at time zone 'Europe/London')::date as paid_on,
       payment.amount
from platform.return_payment payment
join platform.partnership_region belonging
    on belonging.partnership_id = payment.tenant_id
    and daterange(belonging.from_date, belonging.to_date)
        @> platform.last_day_of_quarter(payment.financial_year, payment.quarter)
join released.public_money_year year
    on year.region_id = belonging.region_id and year.financial_year = payment.financial_year
where payment.amount > 500
  and payment.released_at < date_trunc('month', now() at time zone 'Europe/London') at time zone 'Europe/London';
call publish_view('released.public_payment');

create view released.public_grant_publication as
select publication.id,
       publication.region_id,
       publication.month,
       publication.edition,
       publication.edition = max(publication.edition) over (partition by publication.region_id, publication.month) as latest,
       publication.correction,
       publication.published_at
from platform.grant_publication publication;
call publish_view('released.public_grant_publication');

create view released.public_grant as
select line.publication_id,
       line.region_id,
       publication.month,
       publication.edition,
       publication.latest,
       line.position,
       line.reference,
       line.financial_year,
       line.awarded_on,
       line.partnership_id,
       line.recipient,
       line.amount,
       line.purpose,
       line.conditions,
       line.reasons
from platform.grant_publication_line line
join released.public_grant_publication publication on publication.id = line.publication_id;
call publish_view('released.public_grant');

do $$
declare kept text;
begin
    foreach kept in array array['grant_publication', 'grant_publication_line', 'money_publication'] loop
        execute format('create trigger never_changes before update or delete on %I for each row execute function refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', kept);
    end loop;
end $$;
