-- What a partnership hands in for each quarter: a draft that only it sees, and submitted versions that nobody can change.

create domain return_quarter as text check (value in ('Q1', 'Q2', 'Q3', 'Q4'));

create function last_day_of_quarter(year text, quarter text) returns date language sql immutable parallel safe as
$$ select (make_date(left(year, 4)::integer, 4, 1) + right(quarter, 1)::integer * interval '3 months')::date - 1 $$;

create table return_due_date (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    financial_year financial_year not null,
    quarter return_quarter not null,
    due_on date not null,
    set_at timestamptz not null default now(),
    set_by text not null check (length(set_by) between 1 and 200)
);
comment on table return_due_date is 'the latest row of a quarter counts; the earlier ones are its history';
create index on return_due_date (region_id, financial_year, quarter, id);
call protect_region_table('return_due_date', 'select, insert');

create table quarterly_return (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    financial_year financial_year not null,
    quarter return_quarter not null,
    drafting boolean not null default true,
    received_version integer not null default 0 check (received_version >= 0),
    received_state text not null default 'not-started'
        check (received_state in ('not-started', 'submitted', 'queried', 'accepted', 'payment-released')),
    restatement_reason text not null default '' check (length(restatement_reason) <= 2000),
    revision bigint not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text not null check (length(changed_by) between 1 and 200),
    unique (tenant_id, financial_year, quarter),
    unique (tenant_id, id),
    check (drafting or received_version > 0),
    check ((received_version = 0) = (received_state = 'not-started')),
    check ((restatement_reason <> '') = (drafting and received_version > 0))
);
comment on column quarterly_return.restatement_reason is 'why the open draft corrects what was received';
comment on column quarterly_return.revision is 'counts every change, of the draft too';
call protect_tenant_table('quarterly_return', 'select, insert, update');
call let_region_read('quarterly_return');
call let_region_write('quarterly_return');
call let_release_read('quarterly_return');

-- The draft, seen by the partnership alone.

create table return_draft (
    return_id uuid primary key,
    tenant_id uuid not null references partnership,
    narrative text not null default '' check (length(narrative) <= 10000),
    signed_by uuid,
    signed_name text check (length(signed_name) between 1 and 200),
    signed_at timestamptz,
    foreign key (tenant_id, return_id) references quarterly_return (tenant_id, id),
    check ((signed_by is null) = (signed_name is null) and (signed_by is null) = (signed_at is null))
);
comment on column return_draft.signed_by is 'the lead who signed these very figures off; any change clears it';
call protect_tenant_table('return_draft', 'select, insert, update, delete');

create table return_draft_spend (
    return_id uuid not null references return_draft on delete cascade,
    tenant_id uuid not null references partnership,
    activity_id uuid not null,
    amount numeric(14, 2) check (amount >= 0),
    fall_reason text not null default '' check (length(fall_reason) <= 1000),
    primary key (return_id, activity_id),
    foreign key (tenant_id, activity_id) references activity (tenant_id, id)
);
call protect_tenant_table('return_draft_spend', 'select, insert, update, delete');

create table return_draft_outcome (
    return_id uuid not null references return_draft on delete cascade,
    tenant_id uuid not null references partnership,
    outcome_id uuid not null references expected_outcome,
    achieved numeric(14, 2) not null check (achieved >= 0),
    primary key (return_id, outcome_id)
);
call protect_tenant_table('return_draft_outcome', 'select, insert, update, delete');

create table return_attachment (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    return_id uuid not null,
    file_name text not null check (length(file_name) between 1 and 200),
    media_type text not null check (length(media_type) between 3 and 100),
    sha256 bytea not null check (length(sha256) = 32),
    content bytea not null check (length(content) between 1 and 5242880),
    added_at timestamptz not null default now(),
    added_by text not null check (length(added_by) between 1 and 200),
    foreign key (tenant_id, return_id) references quarterly_return (tenant_id, id)
);
alter table return_attachment alter column content set storage external;
create index on return_attachment (return_id);
call protect_tenant_table('return_attachment', 'select, insert, delete');

create table return_draft_attachment (
    return_id uuid not null references return_draft on delete cascade,
    tenant_id uuid not null references partnership,
    attachment_id uuid not null references return_attachment,
    primary key (return_id, attachment_id)
);
create index on return_draft_attachment (attachment_id);
call protect_tenant_table('return_draft_attachment', 'select, insert, delete');

-- Files that were uploaded, the refused ones too, so that they can be corrected.
create table return_import (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    financial_year financial_year not null,
    quarter return_quarter not null,
    file_name text not null check (length(file_name) between 1 and 200),
    sha256 bytea not null check (length(sha256) = 32),
    content bytea not null check (length(content) <= 2097152),
    taken boolean not null,
    problem text not null default '',
    bad_cells jsonb not null default '[]',
    imported_at timestamptz not null default now(),
    imported_by text not null check (length(imported_by) between 1 and 200),
    unique (tenant_id, financial_year, quarter, sha256)
);
alter table return_import alter column content set storage external;
call protect_tenant_table('return_import', 'select, insert, update, delete');

-- What was submitted.

create table return_version (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    return_id uuid not null,
    number integer not null check (number > 0),
    financial_year financial_year not null,
    quarter return_quarter not null,
    planned_total numeric(14, 2) not null,
    previous_spend numeric(14, 2) not null,
    cumulative_spend numeric(14, 2) not null,
    narrative text not null,
    restatement_reason text not null,
    draft_revision bigint not null,
    source_sha256 bytea,
    submitted_at timestamptz not null default now(),
    submitted_by uuid not null,
    submitted_name text not null,
    signed_by uuid not null,
    signed_name text not null,
    signed_at timestamptz not null,
    written_in xid8 not null default pg_current_xact_id(),
    foreign key (tenant_id, return_id) references quarterly_return (tenant_id, id),
    unique (return_id, number),
    unique (return_id, draft_revision),
    check ((number = 1) = (restatement_reason = ''))
);
comment on column return_version.draft_revision is 'revision of the return at which it was submitted: asking again for the same gives the same answer';
comment on column return_version.source_sha256 is 'the file that was imported and submitted in one go';
comment on column return_version.written_in is 'the transaction that wrote it: no other may add a line';
call protect_tenant_table('return_version', 'select, insert');
call let_region_read('return_version');
call let_release_read('return_version');

create table return_version_spend (
    version_id uuid not null references return_version,
    tenant_id uuid not null references partnership,
    position integer not null,
    activity_id uuid not null,
    name text not null,
    theme text not null,
    provider text not null,
    planned numeric(14, 2) not null,
    previous_spend numeric(14, 2) not null,
    cumulative_spend numeric(14, 2) not null check (cumulative_spend >= 0),
    fall_reason text not null,
    primary key (version_id, activity_id),
    foreign key (tenant_id, activity_id) references activity (tenant_id, id),
    check (cumulative_spend >= previous_spend or fall_reason <> '')
);
call protect_tenant_table('return_version_spend', 'select, insert');
call let_region_read('return_version_spend');

create table return_version_outcome (
    version_id uuid not null references return_version,
    tenant_id uuid not null references partnership,
    position integer not null,
    activity_id uuid not null,
    outcome_id uuid not null references expected_outcome,
    description text not null,
    unit text not null,
    target numeric(14, 2) not null,
    previous numeric(14, 2),
    achieved numeric(14, 2),
    primary key (version_id, outcome_id)
);
comment on column return_version_outcome.achieved is 'null: the partnership did not say, which is not nought';
call protect_tenant_table('return_version_outcome', 'select, insert');
call let_region_read('return_version_outcome');

create table return_version_attachment (
    version_id uuid not null references return_version,
    tenant_id uuid not null references partnership,
    attachment_id uuid not null references return_attachment,
    primary key (version_id, attachment_id)
);
create index on return_version_attachment (attachment_id);
call protect_tenant_table('return_version_attachment', 'select, insert');
call let_region_read('return_version_attachment');

-- An attachment of a draft is the partnership's own until the draft is submitted.
create policy region_select on return_attachment for select to csp_app
    using (tenant_id = any ((select platform.overseen_tenants())::uuid[])
           and exists (select from return_version_attachment submitted where submitted.attachment_id = return_attachment.id));

-- What the regional office and the partnership say to each other, and what was done when and by whom.

create table return_question (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    return_id uuid not null,
    version_number integer not null,
    question text not null check (length(question) between 1 and 4000),
    asked_at timestamptz not null default now(),
    asked_by uuid not null,
    asked_name text not null,
    foreign key (tenant_id, return_id) references quarterly_return (tenant_id, id),
    unique (tenant_id, id)
);
create index on return_question (return_id);
call protect_tenant_table('return_question', 'select, insert');
call let_region_read('return_question');
call let_region_write('return_question');

create table return_answer (
    question_id uuid primary key,
    tenant_id uuid not null references partnership,
    answer text not null check (length(answer) between 1 and 4000),
    answered_at timestamptz not null default now(),
    answered_by uuid not null,
    answered_name text not null,
    foreign key (tenant_id, question_id) references return_question (tenant_id, id)
);
call protect_tenant_table('return_answer', 'select, insert');
call let_region_read('return_answer');

create table return_payment (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    return_id uuid not null,
    financial_year financial_year not null,
    quarter return_quarter not null,
    version_number integer not null,
    amount numeric(14, 2) not null,
    released_at timestamptz not null default now(),
    released_by uuid not null,
    released_name text not null,
    foreign key (tenant_id, return_id) references quarterly_return (tenant_id, id),
    unique (return_id, version_number)
);
comment on column return_payment.amount is 'negative: to be paid back';
create index on return_payment (tenant_id, financial_year);
call protect_tenant_table('return_payment', 'select, insert');
call let_region_read('return_payment');
call let_region_write('return_payment');

create table return_history (
    id uuid primary key default uuidv7(),
    tenant_id uuid not null references partnership,
    return_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    actor uuid not null,
    actor_name text not null,
    step text not null,
    state text not null,
    version_number integer not null,
    internal boolean not null,
    detail text not null default '',
    changes jsonb not null default '[]',
    foreign key (tenant_id, return_id) references quarterly_return (tenant_id, id)
);
comment on column return_history.internal is 'about a draft: the partnership''s own';
create index on return_history (return_id, id);
call protect_tenant_table('return_history', 'select, insert');
call let_region_write('return_history');
create policy region_select on return_history for select to csp_app
    using (tenant_id = any ((select platform.overseen_tenants())::uuid[]) and not internal);

-- Questions and payments are the regional office's: a partnership cannot write its own.
create policy office_inserts on return_question as restrictive for insert to csp_app
    with check ((select platform.region_writer()) is not null);
create policy office_inserts on return_payment as restrictive for insert to csp_app
    with check ((select platform.region_writer()) is not null);
-- A return begins with its partnership.
create policy partnership_inserts on quarterly_return as restrictive for insert to csp_app
    with check (tenant_id = (select platform.scope_writer()));
