-- People and how they sign in. Everything here is behind the role csp_identity; the application role sees who is in its scope
-- (names and roles, no address of anybody and no secret), and no other role sees anything.

create table account (
    id uuid primary key default uuidv7(),
    tenant_id uuid references partnership,
    region_id uuid references region,
    username text not null unique check (username ~ '^[a-z0-9]([a-z0-9._-]{0,98}[a-z0-9])?$'),
    name text not null check (length(name) between 1 and 200),
    email text check (length(email) <= 254),
    roles text[] not null check (cardinality(roles) > 0),
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    closed_at timestamptz,
    check (num_nonnulls(tenant_id, region_id) <= 1),
    constraint roles_fit_where_it_belongs check (
        roles <@ case
            when tenant_id is not null then array['partnership.lead', 'partnership.officer', 'partnership.provider']
            when region_id is not null then array['region.officer', 'region.analyst', 'board.member']
            else array['operator']
        end)
);
create index on account (tenant_id);
create index on account (region_id);
create index on account (lower(email));
comment on table account is 'belongs to a partnership, to a region or, when to neither, to whoever operates the platform';

create table credential (
    account_id uuid primary key references account,
    password_hash text not null,
    changed_at timestamptz not null default now()
);
comment on column credential.password_hash is 'Argon2id in the PHC string format, with its parameters and salt';

create table session (
    id uuid primary key default uuidv7(),
    account_id uuid not null references account,
    kind text not null check (kind in ('page', 'api')),
    client_address text not null,
    started_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    ended_at timestamptz
);
create index on session (account_id) where ended_at is null;
create index on session (ended_at) where ended_at is not null;
comment on column session.expires_at is 'when it ends however much it is used';

create table refresh_token (
    hash bytea primary key,
    session_id uuid not null references session on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index on refresh_token (session_id);
comment on column refresh_token.hash is 'SHA-256; the token itself is 256 random bits and known to the client only';

create table account_link (
    hash bytea primary key,
    account_id uuid not null references account,
    purpose text not null check (purpose in ('invitation', 'reset')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index on account_link (account_id);

create table signing_key (
    id text primary key,
    public_key text not null,
    private_key text,
    signs_from timestamptz not null,
    verifies_until timestamptz
);
comment on column signing_key.private_key is 'JSON Web Key; taken out when the key no longer signs';
comment on column signing_key.verifies_until is 'when the last token signed with it has ended; null while it is the newest';

create table sign_in_counter (
    key bytea primary key,
    failures int not null,
    last_failure_at timestamptz not null,
    blocked_until timestamptz
);
comment on column sign_in_counter.key is 'SHA-256, because people type passwords into the wrong field';

create table known_place (
    account_id uuid not null references account,
    place bytea not null,
    last_used_at timestamptz not null default now(),
    primary key (account_id, place)
);
comment on table known_place is 'browsers and addresses from which an account signed in: guessing elsewhere does not slow these';

do $$
declare vault text;
begin
    foreach vault in array array['credential', 'session', 'refresh_token', 'account_link', 'signing_key',
                                 'sign_in_counter', 'known_place'] loop
        execute format('alter table %I enable row level security', vault);
        execute format('alter table %I force row level security', vault);
        execute format('create policy identity_only on %I to csp_identity using (true) with check (true)', vault);
        execute format('grant select, insert, update, delete on %I to csp_identity', vault);
    end loop;
end $$;

-- Signing in looks for an account before there is a scope, so csp_identity reads all of them. It writes those in scope only.
alter table account enable row level security;
alter table account force row level security;
create policy identity_select on account for select to csp_identity using (true);
create policy identity_insert on account for insert to csp_identity with check (
    tenant_id = (select scope_writer()) or region_id = (select region_writer()) or (select is_operator()));
create policy identity_update on account for update to csp_identity using (
    tenant_id = (select scope_writer()) or region_id = (select region_writer()) or (select is_operator()));
grant select, insert, update on account to csp_identity;

create policy people_in_scope on account for select to csp_app using (
    tenant_id = any ((select scope_tenants())::uuid[]) or region_id = (select region_writer()) or (select is_operator()));
grant select (id, tenant_id, region_id, username, name, roles, version, created_at, closed_at) on account to csp_app;
