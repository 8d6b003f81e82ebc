package org.cspplatform.server.measures.populations;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.cspplatform.module.Label;
import org.cspplatform.module.Population;
import org.cspplatform.server.tenancy.Scope;
import org.jspecify.annotations.Nullable;

/** How many people live in the area of a partnership, as the regional office has entered it. */
@Singleton
public class PopulationStore {
    private final JdbcOperations database;

    PopulationStore(JdbcOperations database) {
        this.database = database;
    }

    /**
     * The population of one partnership's area.
     *
     * @param source of the latest year; empty when there is none
     */
    public record Residents(NavigableMap<Integer, Integer> byYear, String source) {
        /** The year itself, or the latest before it of which the number is known; null when there is none. */
        public @Nullable Integer yearFor(int year) {
            return byYear.floorKey(year);
        }

        public BigDecimal people(int year) {
            return BigDecimal.valueOf(Objects.requireNonNull(byYear.get(year)));
        }
    }

    /** A number that was or is to be kept. */
    public record Entry(UUID partnership, Population group, int year, int people, String source) {}

    /** What people call the group. */
    public static String label(Population group) {
        try {
            Label label = Population.class.getField(group.name()).getAnnotation(Label.class);
            return label == null ? group.name() : label.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A constant is a field", impossible);
        }
    }

    /** Of the partnership at work; of none when no partnership is. */
    @Connectable
    public Residents ofOwn(Population group) {
        NavigableMap<Integer, Integer> byYear = new TreeMap<>();
        Map<Integer, String> sources = new TreeMap<>();
        if (Scope.current() instanceof Scope.OfPartnership partnership) {
            read(partnership.own()).stream()
                    .filter(entry -> entry.group() == group)
                    .forEach(entry -> {
                        byYear.put(entry.year(), entry.people());
                        sources.put(entry.year(), entry.source());
                    });
        }
        return new Residents(byYear, byYear.isEmpty() ? "" : String.valueOf(sources.get(byYear.lastKey())));
    }

    /** All that is kept of a partnership, by group and year. Groups that this version does not know are left out. */
    @Connectable
    public List<Entry> read(UUID partnership) {
        return database.prepareStatement(
                "select people_group, year, people, source from population where tenant_id = ? order by 1, 2",
                statement -> {
                    statement.setObject(1, partnership);
                    List<Entry> entries = new ArrayList<>();
                    try (ResultSet result = statement.executeQuery()) {
                        while (result.next()) {
                            String name = result.getString(1);
                            for (Population group : Population.values()) {
                                if (group.name().equals(name)) {
                                    entries.add(new Entry(
                                            partnership,
                                            group,
                                            result.getInt(2),
                                            result.getInt(3),
                                            result.getString(4)));
                                }
                            }
                        }
                    }
                    return entries;
                });
    }

    /** Keeps all of them, in the place of what was kept for the same year. */
    @Transactional
    public void write(List<Entry> entries, @Nullable UUID account) {
        database.prepareStatement("""
            insert into population (tenant_id, people_group, year, people, source, written_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, people_group, year) do update set people = excluded.people,
                source = excluded.source, written_by = excluded.written_by, written_at = now()
            """, statement -> {
            for (Entry entry : entries) {
                statement.setObject(1, entry.partnership());
                statement.setString(2, entry.group().name());
                statement.setInt(3, entry.year());
                statement.setInt(4, entry.people());
                statement.setString(5, entry.source());
                statement.setObject(6, account);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }
}
