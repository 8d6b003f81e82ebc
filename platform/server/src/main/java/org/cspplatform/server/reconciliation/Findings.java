package org.cspplatform.server.reconciliation;

import java.util.ArrayList;
import java.util.List;

/** Gathers what the checks of one table find. */
final class Findings {
    private final List<String> checks = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int checked;

    void check(String words) {
        checks.add(words);
    }

    void note(String words) {
        notes.add(words);
    }

    /** A figure was held against what it should be. */
    void count() {
        checked++;
    }

    void differs(Difference difference) {
        differences.add(difference);
    }

    Report report() {
        return new Report(checked, checks, differences, notes);
    }
}
