package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.disclosure.Cell;
import org.cspplatform.disclosure.Disclosure;
import org.cspplatform.disclosure.History;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.TableSet;
import org.cspplatform.disclosure.attack.Budget;

/**
 * Protects figures for an audience, together with what that audience was shown of the same quarter before. What the library cannot
 * prove safe in its time, it drops.
 */
@Singleton
final class Protector {
    /** Tables of a region are small; one that needs longer loses its finest breakdown. */
    private static final Budget BUDGET = new Budget(200_000, Duration.ofSeconds(5));

    /** @param earlier what was released of the same quarter to the same audience, the first release first */
    Protection protect(Basis basis, Rules rules, List<Protection> earlier) {
        List<Protected> parts = new ArrayList<>();
        for (TableSet part : basis.parts()) {
            History history = History.none();
            for (Protection release : earlier) {
                for (Protected known : release.parts()) {
                    if (meet(part, known)) {
                        history = history.restating(known);
                    }
                }
            }
            parts.add(Disclosure.protect(part, rules.policy(basis), history, BUDGET));
        }
        return new Protection(basis, rules, parts);
    }

    /** Whether they are of the same partnerships: where figures do not add up, each partnership's stand alone. */
    private static boolean meet(TableSet part, Protected known) {
        return part.tables().stream()
                .flatMap(table -> table.dimensions().stream())
                .filter(dimension -> dimension.name().equals(Basis.PARTNERSHIP))
                .flatMap(dimension -> dimension.total().parts().stream())
                .anyMatch(code -> known.cells().keySet().stream().map(Cell::at).anyMatch(at -> code.name()
                        .equals(at.get(Basis.PARTNERSHIP))));
    }
}
