package org.cspplatform.server.funding.returns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where a quarter's return stands. */
public enum ReturnState {
    NOT_STARTED("Not started"),
    /** The partnership is at work on it; nobody else sees what it holds. */
    DRAFT("Draft"),
    /** With the regional office. */
    SUBMITTED("Submitted"),
    /** The regional office asked something that the partnership has not answered yet. */
    QUERIED("Queried"),
    ACCEPTED("Accepted"),
    PAYMENT_RELEASED("Payment released");

    private final String words;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ReturnState(String words) {
        this.words = words;
    }

    /** For people: "Payment released". */
    public String words() {
        return words;
    }

    /** How it is stored and sent: {@code payment-released}. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The state with this code; an {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static ReturnState ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a return: '" + code + "'"));
    }
}
