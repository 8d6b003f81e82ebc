package org.cspplatform.server.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.modules.model.MeasureModel;

/** The very statements by which measures are counted, for running each over all partnerships at once. */
public final class WholeStatements {
    private WholeStatements() {}

    /**
     * A statement.
     *
     * @param asksForToday whether the present day is its first parameter; the others are {@code first} and {@code until}
     */
    public record Whole(String text, boolean asksForToday, LocalDate first, LocalDate until, String schema) {}

    /** Of each version of a measure that counts some of a time. */
    public static List<Whole> of(MeasureModel measure, LocalDate first, LocalDate until) {
        List<Whole> statements = new ArrayList<>();
        LocalDate end = until;
        for (MeasureModel version : measure.versions()) {
            LocalDate since = version.before() == null
                            || first.isAfter(version.definition().since())
                    ? first
                    : version.definition().since();
            if (since.isBefore(end)) {
                MeasureSql sql = QuarterCounter.Statements.of(version);
                statements.add(new Whole(
                        sql.text(),
                        sql.asksForToday(),
                        since,
                        end,
                        version.dataset().schema()));
                end = since;
            }
        }
        return statements;
    }
}
