package org.cspplatform.server.papers.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whose released figures a paper shows. It is chosen while drafting; all measures of a paper are of the one audience. */
public enum PaperAudience implements Choice {
    BOARD("board", "The board only"),
    PUBLIC("public", "Anybody");

    private final String code;
    private final String label;

    PaperAudience(String code, String label) {
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
    public static PaperAudience ofCode(String code) {
        return Choice.ofCode(values(), code, "Audience must be board or public");
    }
}
