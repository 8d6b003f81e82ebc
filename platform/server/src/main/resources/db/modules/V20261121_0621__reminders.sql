-- Reminders by e-mail of what is due: who wants none, and who had one on which day.

create table reminder_choice (
    tenant_id uuid not null references partnership,
    account_id uuid primary key references account,
    wanted boolean not null,
    chosen_at timestamptz not null default now()
);
comment on table reminder_choice is 'whoever chose nothing is reminded';
call protect_tenant_table('reminder_choice', 'select, insert, update');

create table reminder_sent (
    tenant_id uuid not null references partnership,
    account_id uuid not null references account,
    day date not null,
    claimed_at timestamptz not null default now(),
    sent_at timestamptz,
    primary key (account_id, day)
);
create index on reminder_sent (tenant_id, day);
comment on table reminder_sent is
    'claimed before a letter is handed over, by one replica: one that dies in between has sent none or one, and nobody sends a second';
call protect_tenant_table('reminder_sent', 'select, insert, update, delete');
