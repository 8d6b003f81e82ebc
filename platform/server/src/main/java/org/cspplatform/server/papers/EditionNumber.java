package org.cspplatform.server.papers;

/** The edition in an address. */
final class EditionNumber {
    private static final int NONE = 0;
    private static final int MOST_DIGITS = 3;

    private EditionNumber() {}

    /** What it says; a number that no edition has when it is none. */
    static int of(String written) {
        boolean number = !written.isEmpty()
                && written.length() <= MOST_DIGITS
                && written.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return number ? Integer.parseInt(written) : NONE;
    }
}
