-- "Tell me when a figure passes a number." They belong to people, as passwords do, and are kept behind the same role: nobody's
-- colleague reads them. Which partnership or region a figure is of follows from the account at the time of looking.

create table figure_alert (
    id uuid primary key default uuidv7(),
    account_id uuid not null references account,
    module text not null check (length(module) between 1 and 40),
    measure text not null check (length(measure) between 1 and 80),
    title text not null check (length(title) between 1 and 300),
    subject_id uuid references partnership,
    rises boolean not null,
    bound numeric(14, 2) not null,
    past boolean,
    period_start date,
    created_at timestamptz not null default now(),
    unique nulls not distinct (account_id, module, measure, subject_id, rises, bound)
);
comment on column figure_alert.subject_id is 'of a region''s alert the partnership it is about; null: the region, or the own partnership';
comment on column figure_alert.rises is 'true: tell when above the bound; false: when below';
comment on column figure_alert.past is 'whether the figure was past the bound when last looked at; null: no figure was seen yet';
comment on column figure_alert.period_start is 'first day of the quarter last looked at';

create table figure_alert_crossing (
    id uuid primary key default uuidv7(),
    alert_id uuid not null references figure_alert on delete cascade,
    period_start date not null,
    crossed_at timestamptz not null default now(),
    claimed_at timestamptz,
    sent_at timestamptz
);
create index on figure_alert_crossing (alert_id, crossed_at);
create index on figure_alert_crossing (id) where claimed_at is null;
comment on table figure_alert_crossing is
    'one row each time that a figure passes the bound; claimed by one replica before the letter is handed over, so that none is sent twice';

do $$
declare vault text;
begin
    foreach vault in array array['figure_alert', 'figure_alert_crossing'] loop
        execute format('alter table %I enable row level security', vault);
        execute format('alter table %I force row level security', vault);
        execute format('create policy identity_only on %I to csp_identity using (true) with check (true)', vault);
        execute format('grant select, insert, update, delete on %I to csp_identity', vault);
    end loop;
end $$;
