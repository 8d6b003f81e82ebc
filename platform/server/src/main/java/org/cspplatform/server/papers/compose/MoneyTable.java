package org.cspplatform.server.papers.compose;

/** The tables of a region's money that a paper can have. */
public enum MoneyTable {
    ALLOCATIONS("Allocation and plan of each partnership", true),
    SPEND("Cumulative spend of each partnership, with a chart", true),
    THEMES("Planned spend by theme", false),
    FUND("Income and commitments of the fund", false),
    CHECKS("Checks of the totals", true);

    private final String label;
    private final boolean quarterly;

    MoneyTable(String label, boolean quarterly) {
        this.label = label;
        this.quarterly = quarterly;
    }

    public String label() {
        return label;
    }

    /** Whether it is of a quarter, not of a whole year. */
    public boolean quarterly() {
        return quarterly;
    }
}
