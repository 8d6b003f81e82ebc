package org.cspplatform.server.funding.returns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.funding.Quarter;

/**
 * What stands in a table for a partnership and quarter: its own figure, or the last received one with the words that say so.
 * A return that has not come is never nought.
 *
 * @param asked the quarter asked for
 * @param figure of that quarter or of the latest earlier one received; empty when none of the year was
 */
public record ReportedFigure(Quarter asked, Optional<ReceivedFigure> figure) {
    /** Chooses among the figures received from one partnership for one year, in any order. */
    public static ReportedFigure of(Quarter asked, List<ReceivedFigure> received) {
        return new ReportedFigure(
                asked,
                received.stream()
                        .filter(figure -> figure.quarter().compareTo(asked) <= 0)
                        .max(Comparator.comparing(ReceivedFigure::quarter)));
    }

    /** Whether it is an earlier quarter's figure that stands there. */
    public boolean carried() {
        return figure.filter(used -> used.quarter() != asked).isPresent();
    }

    /** What to print beside it; empty when the quarter's own return has come. */
    public String comment() {
        if (figure.isEmpty()) {
            return asked + " report has not been received, and there is no earlier one this year";
        }
        Quarter used = figure.get().quarter();
        return used == asked
                ? ""
                : "%1$s report has not been received, %2$s figures have therefore been used for %1$s"
                        .formatted(asked, used);
    }
}
