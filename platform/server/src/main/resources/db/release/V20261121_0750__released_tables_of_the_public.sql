-- For everybody, without signing in: whatever is released to the public, of every region.
create view released.public_figure_release as
select id, region_id, audience, module, measure, period_start, number, made_at, released_at, superseded_at, reason, threshold,
       rounding_base, minimum_contributors, module_title, title, kind, direction, unit, per, population, target, definition,
       source, caveat, definition_version, definition_since, definition_change, earlier_recounted, breakdowns, breakdown_labels,
       notes, content_sha256
from platform.figure_release
where state = 'RELEASED' and audience = 'PUBLIC';
call publish_view('released.public_figure_release');

create view released.public_figure_cell as
select cell.release_id, made.region_id, made.audience, made.module, made.measure, made.period_start, made.number,
       made.definition_version, cell.position, cell.partnership_id, cell.breakdown, cell.code, cell.label, cell.shown,
       cell.numerator, cell.denominator, cell.figure, cell.flags
from platform.figure_cell cell
join platform.figure_release made on made.id = cell.release_id
where made.state = 'RELEASED' and made.audience = 'PUBLIC';
call publish_view('released.public_figure_cell');
