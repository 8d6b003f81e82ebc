package org.cspplatform.server.papers.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the board is to do with a paper. */
public enum PaperPurpose implements Choice {
    DECISION("decision", "For decision"),
    INFORMATION("information", "For information");

    private final String code;
    private final String label;

    PaperPurpose(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    @JsonCreator
    public static PaperPurpose ofCode(String code) {
        return Choice.ofCode(values(), code, "Purpose must be decision or information");
    }
}
