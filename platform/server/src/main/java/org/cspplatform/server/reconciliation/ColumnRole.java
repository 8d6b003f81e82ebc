package org.cspplatform.server.reconciliation;

/** What a column of a table is. */
public enum ColumnRole {
    LABEL("Names of the rows"),
    FIGURE("Figures"),
    TOTAL("Total of other columns"),
    REMAINDER("One column less another"),
    PERCENT("Percentages"),
    IGNORE("Leave out");

    private final String words;

    ColumnRole(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether its total row is the sum of its parts. */
    boolean adds() {
        return this == FIGURE || this == TOTAL || this == REMAINDER;
    }
}
