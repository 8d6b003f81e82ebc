package org.cspplatform.server.release;

/** The two views that a reader reads from, tables and their cells, and what restricts the tables to those that stand now. */
enum ReleasedViews {
    /** What the board's scope reaches; both audiences' tables. */
    REGIONAL("released.figure_release", "released.figure_cell", "superseded_at is null"),
    /** What everybody may read. */
    PUBLIC("released.public_figure_release", "released.public_figure_cell", "superseded_at is null"),
    /** What the office that releases has not released yet. */
    DRAFT("released.figure_draft", "released.figure_draft_cell", "true");

    private final String tables;
    private final String cells;
    private final String standing;

    ReleasedViews(String tables, String cells, String standing) {
        this.tables = tables;
        this.cells = cells;
        this.standing = standing;
    }

    static ReleasedViews of(Audience audience) {
        return audience == Audience.PUBLIC ? PUBLIC : REGIONAL;
    }

    String tables() {
        return tables;
    }

    String cells() {
        return cells;
    }

    String standing() {
        return standing;
    }
}
