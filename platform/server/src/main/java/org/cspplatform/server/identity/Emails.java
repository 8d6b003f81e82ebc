package org.cspplatform.server.identity;

import java.util.regex.Pattern;

/** E-mail addresses as far as they can be checked without sending to them. */
final class Emails {
    private static final int LONGEST = 254;
    private static final Pattern PLAUSIBLE = Pattern.compile("[^@\\s<>,;:\"]+@[^@\\s<>,;:\"]+\\.[^@\\s<>,;:\".]+");

    private Emails() {}

    static boolean isPlausible(String text) {
        return text.length() <= LONGEST && PLAUSIBLE.matcher(text).matches();
    }
}
