package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Earlier releases to the same audience: what they showed is known, and stays known.
 *
 * @param earlier in the order of their publication
 */
public record History(List<Earlier> earlier) {
    public History {
        earlier = List.copyOf(earlier);
    }

    /**
     * An earlier release.
     *
     * @param period the earlier period it counts up to; empty when it is about the same period as the present tables
     * @param release what was shown, with the figures as they then were
     */
    public record Earlier(String period, Protected release) {
        boolean samePeriod() {
            return period.isEmpty();
        }
    }

    public static History none() {
        return new History(List.of());
    }

    /**
     * Adds an earlier release about the same period: of other tables that share cells, or of the same tables under another pattern or
     * before corrections. A cell whose figure has not changed is the same unknown.
     */
    public History restating(Protected release) {
        return and(new Earlier("", release));
    }

    /**
     * Adds an earlier release of figures that are cumulative: the present figure is the earlier one and what was added since. What was
     * added since is protected by the threshold as if it were a cell of the table, since anybody can work it out.
     *
     * @param period the period, such as "2019-20-Q1"; not empty
     */
    public History cumulating(String period, Protected release) {
        if (period.isEmpty()) throw new IllegalArgumentException("An earlier period needs a name");
        return and(new Earlier(period, release));
    }

    private History and(Earlier more) {
        List<Earlier> all = new ArrayList<>(earlier);
        all.add(more);
        return new History(all);
    }
}
