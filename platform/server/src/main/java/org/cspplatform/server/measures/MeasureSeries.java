package org.cspplatform.server.measures;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cspplatform.module.Measure;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A measure of one partnership over quarters or months.
 *
 * @param direction what a rise means
 * @param unit what one of it is called, in the plural; may be empty
 * @param definition what is counted
 * @param source where the definition comes from
 * @param version of the definition
 * @param since the first day for which this version is meant; null for the first version
 * @param changes where the definition changed within the periods shown, the earliest first
 * @param target what the figure should reach; null when there is none
 * @param caveat a warning that stands beside every figure; may be empty
 * @param per of a rate, for so many of the population; null for the other kinds
 * @param population of a rate, whose number it is by, in words; null for the other kinds
 * @param populationSource where those numbers come from; empty when there are none
 * @param cells by period, without gaps
 * @param breakdowns the same by the codes of a field, each by itself
 */
@Introspected
public record MeasureSeries(
        String id,
        String title,
        MeasureKind kind,
        PeriodLength periodLength,
        Measure.Direction direction,
        String unit,
        String definition,
        String source,
        int version,
        @Nullable LocalDate since,
        List<Change> changes,
        @Nullable BigDecimal target,
        String caveat,
        @Nullable Integer per,
        @Nullable String population,
        String populationSource,
        List<MeasureCell> cells,
        List<Breakdown> breakdowns) {
    public MeasureSeries {
        changes = List.copyOf(changes);
        cells = List.copyOf(cells);
        breakdowns = List.copyOf(breakdowns);
    }

    /**
     * The measure by the codes of one field. A code without a record in a period has no cell there.
     *
     * @param labels words of the codes that have cells, in the order of the code list
     */
    @Introspected
    public record Breakdown(String field, String label, List<String> labels, List<MeasureCell> cells) {
        public Breakdown {
            labels = List.copyOf(labels);
            cells = List.copyOf(cells);
        }

        /** The label within a sentence. */
        String inSentence() {
            boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
            return abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
        }
    }

    /**
     * Where the definition changed.
     *
     * @param since the first day counted by the version
     * @param change what it changed; may be empty
     * @param earlierRecounted whether earlier periods too are counted by it, because no earlier definition is kept
     */
    @Introspected
    public record Change(int version, LocalDate since, String change, boolean earlierRecounted) {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

        /** For example {@code 1 April 2018}. */
        public String sinceInWords() {
            return DAY.format(since);
        }
    }

    /** The population within a sentence; empty when there is none. */
    public String populationInSentence() {
        return population == null ? "" : population.toLowerCase(Locale.UK);
    }

    /** Whether the figures are percentages of a number shown beside them. */
    public boolean isShare() {
        return kind.isShare();
    }
}
