package org.cspplatform.server.dashboards.fair;

import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.dashboards.fair.Funnel.Placed;

/** What a comparison says, so that nobody has to read it out of a picture. */
public final class Sentences {
    private static final int NAMED = 4;

    private Sentences() {}

    /** For example {@code Walsall is above the upper 99.8% limit}. */
    public static String of(Placed placed) {
        return placed.place() == Place.WITHIN
                ? placed.unit().name() + " differs from the others by no more than chance would give"
                : placed.unit().name() + " is " + placed.place().words();
    }

    /** The message of a funnel plot. */
    public static String of(Funnel funnel) {
        List<Placed> outside = funnel.outside();
        if (outside.isEmpty()) {
            return "The partnerships differ by no more than chance would give";
        }
        String named = outside.stream().limit(NAMED).map(Sentences::of).collect(Collectors.joining("; "));
        int more = outside.size() - NAMED;
        return more > 0 ? named + "; and " + more + " more beyond a limit" : named;
    }

    /** What to know before judging; empty when the partnerships differ by chance alone. */
    public static String caution(Funnel funnel) {
        if (!funnel.overdispersed()) {
            return "";
        }
        String times = String.format(java.util.Locale.UK, "%.1f", funnel.variance());
        String differ = "The partnerships differ " + times
                + " times as much as chance alone would make them, so something that this measure does not know is at"
                + " work, such as need or recording.";
        return funnel.widened() > 1
                ? differ + " The limits are widened for it."
                : differ
                        + " Ask why before judging the work by it; with so few partnerships the limits cannot be"
                        + " widened for it.";
    }

    /** The message of a run chart. */
    public static String of(ControlChart chart) {
        if (!chart.enough()) {
            return "there are fewer than " + ControlChart.FEWEST
                    + " quarters that can be compared, too few to tell a change from chance";
        }
        return chart.latest()
                .map(signal -> switch (signal.rule()) {
                    case BEYOND_LIMITS -> "the latest quarter is " + signal.words();
                    case RUN_OF_EIGHT -> "it has been " + signal.words();
                    case TREND_OF_SIX -> "it has " + signal.words();
                })
                .orElse("the quarters vary by no more than chance would give");
    }
}
