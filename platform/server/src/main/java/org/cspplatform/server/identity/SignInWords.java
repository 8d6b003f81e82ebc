package org.cspplatform.server.identity;

import java.time.Duration;
import org.cspplatform.server.web.TooManyRequestsException;

/** What a page and a program are told alike. */
final class SignInWords {
    static final String WRONG = "The username or password is wrong.";

    private SignInWords() {}

    static String tooManyText(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return "There were too many wrong passwords. Wait %d %s, then try again."
                .formatted(minutes, minutes == 1 ? "minute" : "minutes");
    }

    static TooManyRequestsException tooMany(Duration wait) {
        return new TooManyRequestsException("too-many-attempts", tooManyText(wait), wait.plusSeconds(1));
    }
}
