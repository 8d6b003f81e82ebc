-- The database itself keeps what the rules promise: what was submitted stays, totals are the sums of their parts, and each
-- side makes only its own moves.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed or deleted', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['return_version', 'return_version_spend', 'return_version_outcome', 'return_version_attachment',
                                'return_question', 'return_answer', 'return_payment', 'return_history', 'return_due_date'] loop
        execute format('create trigger never_changes before update or delete on %I for each row execute function refuse_change()', kept);
        execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', kept);
    end loop;
end $$;
create trigger never_changes before update on return_attachment for each row execute function refuse_change();

-- A version is complete when the transaction that wrote it ends.
create function refuse_late_line() returns trigger language plpgsql as $$
begin
    if not exists (select from platform.return_version
                   where id = new.version_id and tenant_id = new.tenant_id and written_in = pg_current_xact_id()) then
        raise exception 'Version % was submitted already', new.version_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger only_while_submitting before insert on return_version_spend for each row execute function refuse_late_line();
create trigger only_while_submitting before insert on return_version_outcome for each row execute function refuse_late_line();
create trigger only_while_submitting before insert on return_version_attachment for each row execute function refuse_late_line();

create function check_totals_of_version() returns trigger language plpgsql as $$
declare
    planned numeric;
    previous numeric;
    cumulative numeric;
begin
    select coalesce(sum(line.planned), 0), coalesce(sum(line.previous_spend), 0), coalesce(sum(line.cumulative_spend), 0)
    into planned, previous, cumulative
    from platform.return_version_spend line where line.version_id = new.id;
    if (planned, previous, cumulative) is distinct from (new.planned_total, new.previous_spend, new.cumulative_spend) then
        raise exception 'The totals of version % are not the sums of its lines', new.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create constraint trigger totals_are_sums after insert on return_version deferrable initially deferred
    for each row execute function check_totals_of_version();

create function guard_return() returns trigger language plpgsql as $$
declare
    move text := old.received_state || ' > ' || new.received_state;
    allowed boolean;
begin
    if (old.id, old.tenant_id, old.financial_year, old.quarter)
            is distinct from (new.id, new.tenant_id, new.financial_year, new.quarter) or new.revision <> old.revision + 1 then
        raise exception 'A return keeps its partnership and quarter, and each change counts one on'
            using errcode = 'integrity_constraint_violation';
    end if;
    if platform.scope_writer() is not null then
        allowed := case
            when new.received_version = old.received_version + 1
                then old.drafting and not new.drafting and new.received_state = 'submitted'
            when new.received_version <> old.received_version then false
            else move = 'queried > submitted' and not old.drafting and not new.drafting
                 or new.received_state = old.received_state end;
    else
        allowed := not old.drafting and not new.drafting and new.received_version = old.received_version
            and move in ('submitted > queried', 'queried > queried', 'submitted > accepted', 'accepted > payment-released');
    end if;
    if not allowed then
        raise exception 'A return cannot go from % to % this way', old.received_state, new.received_state
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger guard_return before update on quarterly_return for each row execute function guard_return();
