-- Measures that show some of the same figures are protected together; a table may go out only where those it is linked with are known.
alter table figure_basis
    add column making uuid not null default uuidv7(),
    add column linked text[] not null default '{}',
    add column knows uuid[] not null default '{}';
comment on column figure_basis.making is 'the same for all tables that were protected together, so that each is safe with any of the others';
comment on column figure_basis.linked is 'measures of the module that show some of the same figures, directly or by others between';
comment on column figure_basis.knows is 'releases that were known when it was protected';

create policy release_update on figure_basis for update to csp_release
    using (exists (select from platform.figure_release made where made.id = release_id and made.state = 'DRAFT'))
    with check (true);
grant update (making, linked, knows) on figure_basis to csp_release;
