package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as papers print it: "£1,234.50", "(1,234)", "−3", "8.1%", "£1.7m".
 *
 * @param value exact, with its sign; of a percentage the number before the sign
 * @param unit the worth of its last printed digit: 0.01 of "1.23", 100000 of "£1.7m"
 * @param money whether it has a pound sign
 * @param percent whether it has a per cent sign
 */
record Figure(BigDecimal value, BigDecimal unit, boolean money, boolean percent) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<open>\\()?(?<minus>-)?(?<pound>£)?(?<inner>-)?(?<whole>\\d{1,3}(?:,\\d{3})+|\\d{1,15})?(?<fraction>\\.\\d{1,6})?"
                + "(?<scale>k|m|bn|thousand|million|billion)?(?<percent>%)?(?<close>\\))?(?<last>-)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile("(\\[\\w{1,3}\\]|\\*+|[\u00b9\u00b2\u00b3\u2020\u2021])+$");

    /** Reads a cell; empty when it holds no number, as "n/a", "-" and "*" do not. */
    static Optional<Figure> read(String cell) {
        String text = NOTE.matcher(cell.strip())
                .replaceFirst("")
                .replaceAll("[\\s\u00a0\u2007\u2009\u202f]", "")
                .replace('\u2212', '-')
                .replace('\u2013', '-');
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches() || (matcher.group("whole") == null && matcher.group("fraction") == null)) {
            return Optional.empty();
        }
        if ((matcher.group("open") == null) != (matcher.group("close") == null)) {
            return Optional.empty();
        }
        String whole =
                matcher.group("whole") == null ? "0" : matcher.group("whole").replace(",", "");
        String fraction = matcher.group("fraction") == null ? "" : matcher.group("fraction");
        BigDecimal scale = scale(matcher.group("scale"));
        BigDecimal printed = new BigDecimal(whole + fraction);
        boolean negative = matcher.group("open") != null
                || matcher.group("minus") != null
                || matcher.group("inner") != null
                || matcher.group("last") != null;
        BigDecimal value = printed.multiply(scale);
        return Optional.of(new Figure(
                negative ? value.negate() : value,
                printed.ulp().multiply(scale),
                matcher.group("pound") != null,
                matcher.group("percent") != null));
    }

    /** How far the exact figure may lie from a printed one of millions or thousands; nothing when it is printed whole. */
    BigDecimal halfUnitIfScaled() {
        return unit.compareTo(BigDecimal.ONE) > 0 ? unit.divide(BigDecimal.TWO) : BigDecimal.ZERO;
    }

    /** A number for people: "1,234.5", "−3". */
    static String text(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return (number.signum() < 0 ? "\u2212" : "") + format.format(number.abs());
    }

    private static BigDecimal scale(@Nullable String written) {
        return switch (written == null ? "" : written.toLowerCase(Locale.ROOT)) {
            case "k", "thousand" -> BigDecimal.valueOf(1_000);
            case "m", "million" -> BigDecimal.valueOf(1_000_000);
            case "bn", "billion" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }
}
