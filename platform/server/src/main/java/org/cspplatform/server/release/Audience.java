package org.cspplatform.server.release;

/** Who reads a released table. A partnership reads its own exact figures elsewhere. */
public enum Audience {
    /** The region's board, its analysts and officers, and its partnerships. */
    BOARD("Board"),
    /** Everybody. */
    PUBLIC("Public");

    private final String title;

    Audience(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
