package org.cspplatform.server.process.due;

import java.util.Arrays;
import java.util.Optional;

/** How something that is not done yet stands on a day. */
public enum DueState {
    /** The last day in time is over. */
    OVERDUE("overdue", "Overdue", "red"),
    /** It is so near that people want to know. */
    SOON("due-soon", "Due soon", "yellow"),
    /** Its clock stands still; nobody knows until when. */
    PAUSED("paused", "Paused", "grey");

    private final String code;
    private final String words;
    private final String colour;

    DueState(String code, String words, String colour) {
        this.code = code;
        this.words = words;
        this.colour = colour;
    }

    static Optional<DueState> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    /** In addresses and JSON. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Of its tag, as GOV.UK names it. */
    public String colour() {
        return colour;
    }
}
