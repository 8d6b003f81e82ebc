package org.cspplatform.server.funding.returns;

import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Text that somebody wrote. */
final class Words {
    private Words() {}

    /** The text without blanks around it and with plain line ends. */
    static String tidy(@Nullable String written) {
        return written == null ? "" : written.replace("\r\n", "\n").strip();
    }

    /** @throws InvalidException naming the field when there is nothing, or too much */
    static String required(String field, @Nullable String written, int longest, String askFor) {
        String tidy = tidy(written);
        if (tidy.isEmpty()) {
            throw new InvalidException(field, askFor);
        }
        if (tidy.length() > longest) {
            throw new InvalidException(field, "Write " + longest + " characters or fewer");
        }
        return tidy;
    }
}
