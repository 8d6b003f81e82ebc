-- A region's papers for its board. The working copy changes; what was issued never does. A correction is another edition beside
-- the old one.

create table paper (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    slug text check (slug ~ '^[a-z0-9][a-z0-9-]{0,119}$'),
    title text not null check (length(title) between 1 and 200),
    purpose text not null check (purpose in ('decision', 'information')),
    audience text not null check (audience in ('board', 'public')),
    meeting_on date,
    agenda_item text not null default '' check (length(agenda_item) <= 20),
    paper_number text not null default '' check (length(paper_number) <= 40),
    author_role text not null default '' check (length(author_role) <= 120),
    correction text check (length(correction) between 1 and 2000),
    sections jsonb not null check (jsonb_typeof(sections) = 'array' and jsonb_array_length(sections) <= 60
                                   and octet_length(sections::text) <= 2000000),
    drafting boolean not null default true,
    editions integer not null default 0 check (editions between 0 and 999),
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text not null check (length(changed_by) between 1 and 200),
    unique (region_id, id),
    unique (region_id, slug),
    check (drafting or editions > 0),
    check ((slug is null) = (editions = 0)),
    check (editions = 0 or not drafting or correction is not null)
);
comment on table paper is 'the working copy, seen by the region''s office alone';
comment on column paper.slug is 'its place in addresses, given at the first issue and kept for ever';
comment on column paper.correction is 'what the edition at work puts right; null before the first';
call protect_region_table('paper', 'select, insert, update, delete');

create table paper_edition (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    paper_id uuid not null,
    edition integer not null check (edition between 1 and 999),
    slug text not null,
    title text not null,
    purpose text not null,
    audience text not null check (audience in ('board', 'public')),
    meeting_on date,
    agenda_item text not null,
    paper_number text not null,
    author_role text not null,
    correction text check ((correction is null) = (edition = 1)),
    as_of timestamptz not null,
    issued_at timestamptz not null default now(),
    issued_by text not null check (length(issued_by) between 1 and 200),
    content text not null check (content is json object and octet_length(content) <= 20000000),
    content_hash text not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    foreign key (region_id, paper_id) references paper (region_id, id),
    unique (paper_id, edition),
    unique (region_id, slug, edition),
    unique (region_id, id)
);
comment on column paper_edition.content is 'all that it says, every figure, table and picture included, as it was issued';
comment on column paper_edition.content_hash is 'SHA-256 of the content''s bytes in UTF-8, in hexadecimal digits';
call protect_region_table('paper_edition', 'select, insert');
call let_release_read('paper_edition');

create table paper_publication (
    id uuid primary key default uuidv7(),
    region_id uuid not null references region,
    edition_id uuid not null unique,
    published_at timestamptz not null default now(),
    published_by text not null check (length(published_by) between 1 and 200),
    foreign key (region_id, edition_id) references paper_edition (region_id, id)
);
call protect_region_table('paper_publication', 'select, insert');
call let_release_read('paper_publication');

-- A region's partnerships share its scope, but a paper is its office's until it is issued, and the board's until it is published.
do $$
declare held text;
begin
    foreach held in array array['paper', 'paper_edition', 'paper_publication'] loop
        execute format('create policy office_only on %I as restrictive for select to csp_app
                        using (region_id = (select platform.region_writer()))', held);
    end loop;
    foreach held in array array['paper_edition', 'paper_publication'] loop
        execute format('create trigger never_changes before update or delete on %I for each row execute function refuse_change()', held);
        execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', held);
    end loop;
end $$;

create function guard_paper() returns trigger language plpgsql as $$
begin
    if (old.id, old.region_id) is distinct from (new.id, new.region_id) or new.version <> old.version + 1 then
        raise exception 'A paper keeps its region, and each change counts one on' using errcode = 'integrity_constraint_violation';
    end if;
    if old.slug is not null and new.slug is distinct from old.slug then
        raise exception 'The address of an issued paper is kept for ever' using errcode = 'integrity_constraint_violation';
    end if;
    if not old.drafting and not new.drafting then
        raise exception 'An issued paper is corrected by another edition' using errcode = 'integrity_constraint_violation';
    end if;
    if new.editions <> old.editions + (case when old.drafting and not new.drafting and new.correction is not distinct from old.correction
                                            and exists (select from platform.paper_edition edition
                                                        where edition.paper_id = old.id and edition.edition = old.editions + 1)
                                       then 1 else 0 end) then
        raise exception 'Editions are counted as they are issued' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger guard_paper before update on paper for each row execute function guard_paper();

-- What holds figures for the board only is never published: an edition with the public's figures is.
create function guard_publication() returns trigger language plpgsql as $$
begin
    if not exists (select from platform.paper_edition edition
                   where edition.id = new.edition_id and edition.region_id = new.region_id and edition.audience = 'public') then
        raise exception 'A paper with the board''s own figures is not published' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger guard_publication before insert on paper_publication for each row execute function guard_publication();

create function guard_edition() returns trigger language plpgsql as $$
begin
    if not exists (select from platform.paper where id = new.paper_id and region_id = new.region_id and drafting
                   and editions + 1 = new.edition and coalesce(slug, new.slug) = new.slug) then
        raise exception 'Only a draft is issued, as the next edition of its paper' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger guard_edition before insert on paper_edition for each row execute function guard_edition();
