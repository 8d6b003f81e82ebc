package org.cspplatform.server.dashboards.fair;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.dashboards.fair.ControlChart.At;
import org.cspplatform.server.dashboards.fair.ControlChart.Limits;
import org.cspplatform.server.dashboards.fair.Signal.Rule;

/** Finds what chance alone seldom does. */
final class Signals {
    private static final int RUN = 8;
    private static final int TREND = 6;

    private Signals() {}

    /** The plainest rule first. */
    static List<Signal> of(List<At> known, double middle, List<Limits> limits, int from) {
        List<Signal> signals = new ArrayList<>();
        for (At at : known) {
            Limits around = limits.get(at.place() - from);
            double figure = at.known().figure();
            if (figure > around.upper() || figure < around.lower()) {
                signals.add(new Signal(Rule.BEYOND_LIMITS, at.place(), at.place(), figure > around.upper()));
            }
        }
        stretches(known, RUN, Rule.RUN_OF_EIGHT, i -> Double.compare(figure(known, i), middle), signals);
        stretches(
                known,
                TREND,
                Rule.TREND_OF_SIX,
                i -> i == 0 ? 0 : Double.compare(figure(known, i), figure(known, i - 1)),
                signals);
        return signals;
    }

    private interface Side {
        /** Above 0, below 0, or 0 which ends every stretch. */
        int of(int index);
    }

    private static void stretches(List<At> known, int least, Rule rule, Side side, List<Signal> signals) {
        int begun = 0;
        for (int i = 1; i <= known.size(); i++) {
            boolean ends = i == known.size() || side.of(i) != side.of(begun);
            if (ends) {
                // Six in a row that rise have five rises between them.
                int lead = rule == Rule.TREND_OF_SIX && begun > 0 ? 1 : 0;
                if (side.of(begun) != 0 && i - begun + lead >= least) {
                    signals.add(new Signal(
                            rule,
                            known.get(begun - lead).place(),
                            known.get(i - 1).place(),
                            side.of(begun) > 0));
                }
                begun = i;
            }
        }
    }

    private static double figure(List<At> known, int index) {
        return known.get(index).known().figure();
    }
}
