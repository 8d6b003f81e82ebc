package org.cspplatform.server.papers.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Whose released figures a paper shows. It is chosen while drafting; all measures of a paper are of the one audience. */
public enum PaperAudience {
    BOARD("board", "The board only"),
    PUBLIC("public", "Anybody");

    private final String code;
    private final String label;

    PaperAudience(String code, String label) {
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
    public static PaperAudience ofCode(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Audience must be board or public"));
    }
}
