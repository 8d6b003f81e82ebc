package org.cspplatform.server.papers.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What the board is to do with a paper. */
public enum PaperPurpose {
    DECISION("decision", "For decision"),
    INFORMATION("information", "For information");

    private final String code;
    private final String label;

    PaperPurpose(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    @JsonCreator
    public static PaperPurpose ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Purpose must be decision or information"));
    }
}
