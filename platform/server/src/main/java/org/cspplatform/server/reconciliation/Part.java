package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a total is made of.
 *
 * @param figure empty when the cell holds none
 * @param others figures of the same row in the other columns, in their order: what may have been carried into a gap
 */
record Part(String name, Optional<Figure> figure, List<Other> others) {
    Part {
        others = List.copyOf(others);
    }

    /** A figure of the same row under another heading. */
    record Other(String column, BigDecimal value) {}
}
