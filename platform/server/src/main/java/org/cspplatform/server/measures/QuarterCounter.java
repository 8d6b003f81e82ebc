package org.cspplatform.server.measures;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.measures.populations.PopulationStore;
import org.cspplatform.server.measures.populations.PopulationStore.Residents;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jspecify.annotations.Nullable;

/** Counts quarters for keeping, in the scope and the transaction of the work at hand. */
@Singleton
public class QuarterCounter {
    private final CountStore counts;
    private final PopulationStore populations;
    private final JdbcOperations database;

    QuarterCounter(CountStore counts, PopulationStore populations, JdbcOperations database) {
        this.counts = counts;
        this.populations = populations;
        this.database = database;
    }

    /** The statements of a dataset's measures, kept with it; by version. */
    record Statements(Map<String, MeasureSql> written) {
        static MeasureSql of(MeasureModel version) {
            Statements all =
                    version.dataset().derived(Statements.class, _ -> new Statements(new ConcurrentHashMap<>()));
            return all.written()
                    .computeIfAbsent(
                            version.id() + "/" + version.definition().version(), _ -> MeasureSql.ofQuarters(version));
        }
    }

    /**
     * A statement by which the quarters of one version of a measure are counted.
     *
     * @param text its parameters are the present day, if it asks for that, the first day, and the first day that no longer counts
     */
    public record Statement(String text, boolean asksForToday) {}

    /** The statement itself, for who measures how long it takes by itself. */
    public static Statement statement(MeasureModel version) {
        MeasureSql sql = Statements.of(version);
        return new Statement(sql.text(), sql.asksForToday());
    }

    /** What the cells of a measure follow from, besides records: the statement of each version and since when it is meant. */
    public static String basis(MeasureModel measure) {
        StringBuilder basis = new StringBuilder(measure.id());
        for (MeasureModel version : measure.versions()) {
            basis.append('\n').append(version.definition().version());
            basis.append(' ').append(version.definition().since());
            basis.append(' ').append(Statements.of(version).text());
            if (version.definition().calculation() instanceof Calculation.Rate(var group, int _)) {
                basis.append(' ').append(group);
            }
        }
        return basis.toString();
    }

    /**
     * Every figure of the quarters of some time in which a record counts. Whatever the statements set or fail at is undone to where it
     * began, so that the transaction can go on.
     *
     * @param first the first day of a quarter
     * @param until the first day of the quarter that no longer counts
     */
    @Connectable
    public List<QuarterCell> count(MeasureModel measure, LocalDate first, LocalDate until, LocalDate today) {
        Residents residents = residents(measure);
        return undone(() -> {
            List<QuarterCell> cells = new ArrayList<>();
            LocalDate end = until;
            for (MeasureModel version : measure.versions()) {
                LocalDate since = version.before() == null
                                || first.isAfter(version.definition().since())
                        ? first
                        : version.definition().since();
                if (since.isBefore(end)) {
                    for (CountedRow row : rows(version, since, end, today)) {
                        cells.add(cell(version, row, residents));
                    }
                    end = since;
                }
            }
            return cells;
        });
    }

    /** Figures of quarters in which no record counts. */
    @Connectable
    public List<QuarterCell> nothing(MeasureModel measure, List<LocalDate> starts) {
        Residents residents = residents(measure);
        return starts.stream()
                .map(start -> nothing(MeasureReader.versionOf(measure, start), start, residents))
                .toList();
    }

    private List<CountedRow> rows(MeasureModel version, LocalDate first, LocalDate until, LocalDate today) {
        MeasureSql sql = Statements.of(version);
        return version.definition().calculation() instanceof Calculation.FromSql
                ? counts.toldHere(version, sql, first, until)
                : counts.count(version, sql, first, until, today);
    }

    private <T> T undone(Supplier<T> work) {
        return database.execute(connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                return work.get();
            } finally {
                connection.rollback(before);
                // Or the next one would stand inside it, and the last of a module's deep in all of them.
                connection.releaseSavepoint(before);
            }
        });
    }

    private @Nullable Residents residents(MeasureModel measure) {
        return measure.definition().calculation() instanceof Calculation.Rate(var group, int _)
                ? populations.ofOwn(group)
                : null;
    }

    private static QuarterCell cell(MeasureModel version, CountedRow row, @Nullable Residents residents) {
        Integer year = residents == null ? null : residents.yearFor(row.start().getYear());
        return new QuarterCell(
                row.start(),
                version.definition().version(),
                row.breakdown() == null ? "" : row.breakdown(),
                row.code(),
                row.numerator(),
                residents == null || year == null ? row.denominator() : residents.people(year),
                row.waiting(),
                row.numbers(),
                year,
                false);
    }

    private static QuarterCell nothing(MeasureModel version, LocalDate start, @Nullable Residents residents) {
        Integer year = residents == null ? null : residents.yearFor(start.getYear());
        BigDecimal denominator =
                switch (version.kind()) {
                    case COUNT, DISTINCT_COUNT, SUM -> null;
                    case RATE -> residents == null || year == null ? null : residents.people(year);
                    case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL, DAYS -> BigDecimal.ZERO;
                };
        boolean followed = version.kind() == MeasureKind.FOLLOW_UP || version.kind() == MeasureKind.BEFORE_AFTER;
        return new QuarterCell(
                start,
                version.definition().version(),
                "",
                null,
                BigDecimal.ZERO,
                denominator,
                followed ? BigDecimal.ZERO : null,
                List.of(),
                year,
                true);
    }
}
