-- The board, and others who read for the region, have what was issued; everybody has what was published.

create view released.issued_paper with (security_barrier) as
select edition.id, edition.region_id, edition.paper_id, edition.edition, edition.slug, edition.title, edition.purpose, edition.audience,
       edition.meeting_on, edition.agenda_item, edition.paper_number, edition.author_role, edition.correction, edition.as_of,
       edition.issued_at, publication.published_at, edition.content, edition.content_hash
from platform.paper_edition edition
left join platform.paper_publication publication on publication.edition_id = edition.id
where edition.region_id = any ((select platform.scope_regions())::uuid[])
  -- A partnership has the regions of its own in scope too; it reads with everybody.
  and (select platform.scope_writer()) is null;
call release_view('released.issued_paper');

create view released.published_paper as
select edition.id, edition.region_id, region.code as region_code, region.name as region_name, edition.edition, edition.slug, edition.title, edition.purpose,
       edition.meeting_on, edition.agenda_item, edition.paper_number, edition.author_role, edition.correction, edition.as_of,
       edition.issued_at, publication.published_at, edition.content, edition.content_hash
from platform.paper_edition edition
join platform.paper_publication publication on publication.edition_id = edition.id
join platform.region region on region.id = edition.region_id
where edition.audience = 'public';
call publish_view('released.published_paper');
