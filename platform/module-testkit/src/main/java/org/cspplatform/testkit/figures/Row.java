package org.cspplatform.testkit.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * One thing that counts.
 *
 * @param day on which it counts
 * @param numerator usually 1 or 0
 * @param denominator usually 1
 * @param codes of the breakdowns, by field; a field may be missing
 */
public record Row(LocalDate day, long numerator, long denominator, Map<String, String> codes) {
    public Row {
        codes = Map.copyOf(codes);
    }

    /** One of a share: always in the denominator, and in the numerator when it is also something else. */
    public static Row of(LocalDate day, boolean also) {
        return new Row(day, also ? 1 : 0, 1, Map.of());
    }

    /** One of a count. */
    public static Row counted(LocalDate day) {
        return of(day, true);
    }

    /** The same with the code of a breakdown: an enum's constant, true or false, a text. */
    public Row by(String field, Object code) {
        Map<String, String> more = new HashMap<>(codes);
        more.put(field, code instanceof Enum<?> constant ? constant.name() : code.toString());
        return new Row(day, numerator, denominator, more);
    }
}
