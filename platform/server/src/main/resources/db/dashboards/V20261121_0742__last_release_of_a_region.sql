-- A dashboard asks at every view whether anything was released since it was put together.
create index on figure_release (region_id, audience, released_at) where state = 'RELEASED';
