package org.cspplatform.server.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps what a client may send from becoming more than a word in the log: no free text, and nothing that a row cannot hold. */
final class PlainText {

    static final int LONGEST = 200;

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0," + (LONGEST - 1) + "}");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N} .,:@+_'()/%\\[\\]-]");

    private PlainText() {}

    /** An id as it stands; anything that does not look like one, which might be personal data, is left out. */
    static @Nullable String identifier(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return IDENTIFIER.matcher(text).matches() ? text : "(no identifier)";
    }

    /** A username or an address, without control characters and not longer than a line. */
    static @Nullable String name(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return NO_NAME.matcher(line).replaceAll("?");
    }
}
