package org.cspplatform.server.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of it. */
public enum AuditOutcome {
    /** Announced, before it is done: a change whose second entry is missing was cut short and may or may not have happened. */
    BEGUN,
    DONE,
    /** The person may not do it. */
    REFUSED,
    /** There is no such thing, or it is not theirs: from outside the two are one. */
    NOT_FOUND,
    /** What was sent is not right, or came too late; nothing was changed. */
    REJECTED,
    /** The platform failed. */
    FAILED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** How it is stored and sent, such as {@code not-found}. */
    public String code() {
        return code;
    }

    /** The outcome with this code, or empty. */
    public static Optional<AuditOutcome> ofCode(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }

    /** The outcome that the status of an answer stands for. */
    public static AuditOutcome ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> REFUSED;
            case 404 -> NOT_FOUND;
            default -> status < 400 ? DONE : status < 500 ? REJECTED : FAILED;
        };
    }
}
