-- Whoever asks without signing in is served as csp_public. It has no scope, no table and no function: it reads views of
-- schema released that hold nothing but what was published, and each of those is let to it by name here.

create procedure publish_view(target regclass) language plpgsql as $$
begin
    if (select relnamespace <> 'released'::regnamespace or relkind <> 'v' or relname !~ '^(public|published)_'
        from pg_class where oid = target) then
        raise exception 'what the public reads is a view released.public_… or released.published_…, which % is not', target;
    end if;
    execute format('alter view %s set (security_barrier)', target);
    -- In this order: once the view is another's, its maker may not grant on it.
    execute format('grant select on %s to csp_public, csp_board, csp_app', target);
    execute format('alter view %s owner to csp_release', target);
end $$;
comment on procedure publish_view is
    'lets everybody read a view: every row that it gives must have been published, for nothing else narrows it';

-- Names of public bodies, so that what is published can say whose it is.
create view released.public_region as
select id, code, name, parent_id, local_policing_body from platform.region;
call publish_view('released.public_region');

create view released.public_partnership as
select id, code, name, local_authority, ons_code from platform.partnership;
call publish_view('released.public_partnership');
