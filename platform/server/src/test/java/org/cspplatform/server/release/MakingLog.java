package org.cspplatform.server.release;

import java.util.List;

/** Writes down, in the database itself, who makes which table from when to when; what is undone is not in it. */
final class MakingLog implements AutoCloseable {
    private MakingLog() {}

    static MakingLog begin() {
        BehindTheWalls.execute("""
            create schema making_log
            """, """
            create table making_log.making (region uuid, module text, measure text, quarter date, replica text, began timestamptz,
                ended timestamptz, made_in xid8 default pg_current_xact_id())
            """, """
            create function making_log.begins() returns trigger security definer language plpgsql as $$
            begin
                insert into making_log.making (region, module, measure, quarter, replica, began)
                values (old.region_id, old.module, old.measure, old.period_start, current_setting('application_name'), clock_timestamp());
                return null;
            end $$
            """, """
            create function making_log.ends() returns trigger security definer language plpgsql as $$
            begin
                update making_log.making set ended = clock_timestamp() where made_in = pg_current_xact_id();
                return null;
            end $$
            """, """
            create trigger making_begins after delete on stale_figure for each row execute function making_log.begins()
            """, """
            create constraint trigger making_ends after delete on stale_figure deferrable initially deferred
            for each row execute function making_log.ends()
            """);
        return new MakingLog();
    }

    /** Tables that two were making at the same time. */
    List<String> atOnce() {
        return BehindTheWalls.query("""
            select concat_ws(' ', one.measure, one.quarter) from making_log.making one
            join making_log.making other using (region, module, measure, quarter)
            where one.made_in < other.made_in and one.began < other.ended and other.began < one.ended
            """);
    }

    /** Who made any, by the name that their connections have. */
    List<String> replicas() {
        return BehindTheWalls.query("select distinct replica from making_log.making order by 1");
    }

    @Override
    public void close() {
        BehindTheWalls.execute(
                "drop trigger making_begins on stale_figure",
                "drop trigger making_ends on stale_figure",
                "drop schema making_log cascade");
    }
}
