package org.cspplatform.server.reconciliation;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * What came of a reconciliation.
 *
 * @param checked how many figures were held against what they should be
 * @param checks what was checked, in words, so that "no difference" says of what
 * @param notes what could not be checked, and why
 */
@Introspected
public record Report(int checked, List<String> checks, List<Difference> differences, List<String> notes) {
    public Report {
        checks = List.copyOf(checks);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }
}
