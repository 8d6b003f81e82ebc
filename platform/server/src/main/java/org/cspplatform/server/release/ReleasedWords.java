package org.cspplatform.server.release;

import java.math.BigDecimal;
import org.cspplatform.server.modules.model.MeasureKind;

/** Writes released figures as people read them. */
final class ReleasedWords {
    private ReleasedWords() {}

    /** The figure with its sign: {@code 45.0%}, {@code £1,200}, {@code 12 days}, {@code [c]}. */
    static String figure(ReleasedMeasure measure, Shown figure) {
        String words = figure.words();
        if (!(figure instanceof Shown.Value)) {
            return words;
        }
        if (measure.isShare()) {
            return words + "%";
        }
        return money(measure) ? "£" + words : words;
    }

    /** The unit in words: {@code %}, {@code days}, {@code for each 1,000 …}, or what is counted; may be empty. */
    static String unit(ReleasedMeasure measure) {
        if (measure.isShare()) {
            return "%";
        }
        if (measure.kind() == MeasureKind.RATE) {
            Integer per = measure.per();
            String each = new Shown.Value(BigDecimal.valueOf(per == null ? 1 : per)).words();
            return "for each " + each + " of the population"
                    + (measure.population() == null ? "" : " (" + measure.population() + ")");
        }
        return measure.kind() == MeasureKind.DAYS ? "days" : measure.unit();
    }

    static boolean money(ReleasedMeasure measure) {
        return measure.unit().equals("£");
    }
}
