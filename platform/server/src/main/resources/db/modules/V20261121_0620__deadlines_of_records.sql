-- By when something must be done about a record. Kept in the transaction that writes the record; nothing in it depends on the day
-- on which it is read.

create table record_deadline (
    tenant_id uuid not null references partnership,
    module_id text not null references module,
    dataset text not null,
    record_id uuid not null,
    deadline text not null,
    id uuid not null unique default uuidv7(),
    due_on date not null,
    warn_on date not null,
    stopped_on date,
    done_on date,
    primary key (tenant_id, module_id, dataset, record_id, deadline)
);
create index on record_deadline (tenant_id, due_on, id) where done_on is null;
comment on column record_deadline.stopped_on is 'from when the clock stands still without an end: from that day nothing is overdue';
comment on column record_deadline.id is 'its place in a list, for reading on from there';
call protect_tenant_table('record_deadline', 'select, insert, update, delete');

create table deadline_basis (
    tenant_id uuid not null references partnership,
    module_id text not null references module,
    basis text not null,
    counting uuid,
    primary key (tenant_id, module_id)
);
comment on table deadline_basis is 'what a module''s deadlines were counted by: when it is no longer so, they are counted again';
comment on column deadline_basis.counting is 'who counts everything by it just now; null when all is counted';
call protect_tenant_table('deadline_basis', 'select, insert, update');
