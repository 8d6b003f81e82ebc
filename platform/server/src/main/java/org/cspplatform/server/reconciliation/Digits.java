package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How the digits of two numbers differ. */
final class Digits {
    private Digits() {}

    /** Every number that swapping two neighbouring digits gives. */
    static List<BigDecimal> swaps(BigDecimal number) {
        String written = number.toPlainString();
        List<BigDecimal> swaps = new ArrayList<>();
        for (int at = 0; at < written.length(); at++) {
            int next = at + 1;
            if (next < written.length() && written.charAt(next) == '.') {
                next++;
            }
            boolean digits = next < written.length()
                    && Character.isDigit(written.charAt(at))
                    && Character.isDigit(written.charAt(next));
            if (digits && written.charAt(at) != written.charAt(next)) {
                char[] letters = written.toCharArray();
                letters[at] = written.charAt(next);
                letters[next] = written.charAt(at);
                swaps.add(new BigDecimal(letters));
            }
        }
        return swaps;
    }

    /** Whether they have as many digits and differ in one; of a single digit that says nothing. */
    static boolean oneTypedWrong(BigDecimal one, BigDecimal other) {
        String first = plain(one);
        String second = plain(other);
        if (first.length() != second.length() || first.length() < 2 || one.signum() != other.signum()) {
            return false;
        }
        int differing = 0;
        for (int at = 0; at < first.length(); at++) {
            differing += first.charAt(at) == second.charAt(at) ? 0 : 1;
        }
        return differing == 1;
    }

    /** Whether the shorter is the longer without one of its digits. */
    static boolean oneLeftOut(BigDecimal shorter, BigDecimal longer) {
        String few = plain(shorter);
        String many = plain(longer);
        if (many.length() != few.length() + 1 || few.length() < 2 || shorter.signum() != longer.signum()) {
            return false;
        }
        for (int at = 0; at < many.length(); at++) {
            if ((many.substring(0, at) + many.substring(at + 1)).equals(few)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(BigDecimal number) {
        return number.abs().stripTrailingZeros().toPlainString();
    }
}
