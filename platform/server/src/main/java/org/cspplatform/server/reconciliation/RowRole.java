package org.cspplatform.server.reconciliation;

/** What a row of a table is. */
public enum RowRole {
    HEADER("Headings"),
    PART("Figures"),
    SUBTOTAL("Subtotal"),
    TOTAL("Total"),
    IGNORE("Leave out");

    private final String words;

    RowRole(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
