-- Jars of modules, which of them each module is to run, and the replicas of the service that must agree on it. The
-- platform's own: no request reads or writes them in a partnership's name.

create sequence module_change;

create table module_jar (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    module_id text not null,
    version text not null,
    content bytea not null,
    signed_by text,
    installed_by uuid,
    installed_at timestamptz not null default now(),
    served_at timestamptz
);
comment on table module_jar is 'every jar that was accepted, so that each replica and each rollback finds it';
comment on column module_jar.served_at is 'when it last came to serve; null while it is tried for the first time';
create index on module_jar (module_id);

create table module_life (
    module_id text primary key,
    desired text references module_jar,
    wanted text references module_jar,
    change bigint not null,
    changing_by uuid,
    brought_by uuid,
    brought_file text,
    turned_away text
);
comment on table module_life is 'what all replicas make true of a module';
comment on column module_life.desired is 'the jar that serves; null when the module is removed';
comment on column module_life.wanted is 'the jar that is tried just now';
comment on column module_life.change is 'raised with each change; a replica says up to which it has followed';
comment on column module_life.changing_by is 'the replica that changes the module; nobody serves it meanwhile';
comment on column module_life.brought_by is 'the replica in whose directory the desired jar was dropped, as brought_file';
comment on column module_life.turned_away is 'the highest version that the operator removed or rolled back from: a directory brings only newer ones';

create table module_replica (
    id uuid primary key,
    seen_at timestamptz not null default now(),
    followed bigint not null default 0
);
comment on table module_replica is 'one line a running service; one that was not seen for a while serves no module';

alter table module_jar enable row level security;
alter table module_jar force row level security;
create policy host on module_jar to csp_owner using (true) with check (true);
alter table module_life enable row level security;
alter table module_life force row level security;
create policy host on module_life to csp_owner using (true) with check (true);
alter table module_replica enable row level security;
alter table module_replica force row level security;
create policy host on module_replica to csp_owner using (true) with check (true);
