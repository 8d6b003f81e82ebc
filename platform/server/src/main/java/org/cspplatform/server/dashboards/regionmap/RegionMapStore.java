package org.cspplatform.server.dashboards.regionmap;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.charts.HexPlace;
import org.cspplatform.server.funding.BoundSql;

/** Places on the maps of regions: written by the region's own office, read by whoever reads its released figures. */
@Singleton
class RegionMapStore {
    private final JdbcOperations database;
    private final JdbcOperations board;

    RegionMapStore(JdbcOperations database, @Named("board") JdbcOperations board) {
        this.database = database;
        this.board = board;
    }

    /** What is kept of a region. */
    record Kept(long version, Map<UUID, HexPlace> places) {}

    private record Placed(UUID partnership, HexPlace place) {}

    @Transactional(value = "board", readOnly = true)
    Kept of(UUID region) {
        Optional<Long> version = BoundSql.of("select version from released.region_map where region_id = ?", region)
                .first(board, row -> row.getLong("version"));
        if (version.isEmpty()) {
            return new Kept(0, Map.of());
        }
        List<Placed> places = BoundSql.of(
                        "select partnership_id, column_number, row_number from released.region_map_place where"
                                + " region_id = ?",
                        region)
                .list(
                        board,
                        row -> new Placed(
                                id(row, "partnership_id"),
                                HexPlace.at(row.getInt("column_number"), row.getInt("row_number"))));
        return new Kept(
                version.orElseThrow(), places.stream().collect(Collectors.toMap(Placed::partnership, Placed::place)));
    }

    /**
     * Puts these places in place of all that there were.
     *
     * @param version that they were made from; 0 when there was none
     * @return false, and nothing is written, when somebody wrote since
     */
    @Transactional
    boolean replace(UUID region, long version, Map<UUID, HexPlace> places, Instant now) {
        int written = version == 0
                ? BoundSql.of("""
                    insert into region_map (region_id, version, changed_at) values (?, 1, ?)
                    on conflict (region_id) do nothing
                    """, region, now).update(database)
                : BoundSql.of(
                                "update region_map set version = version + 1, changed_at = ? where region_id = ? and"
                                        + " version = ?",
                                now,
                                region,
                                version)
                        .update(database);
        if (written == 0) {
            return false;
        }
        BoundSql.of("delete from region_map_place where region_id = ?", region).update(database);
        places.forEach((partnership, place) -> BoundSql.of("""
            insert into region_map_place (region_id, partnership_id, column_number, row_number)
            values (?, ?, ?, ?)
            """, region, partnership, place.column(), place.row())
                .update(database));
        return true;
    }
}
