package org.cspplatform.server.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How pounds are written and read. Amounts themselves are {@link BigDecimal} with two decimals, exact to the penny. */
public final class Pounds {
    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);
    /** The most that one amount may be: what a numeric(14,2) holds. */
    public static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<minus>[-\u2212])?\u00a3?(?<whole>\\d{1,3}(,\\d{3})+|\\d{1,12})(\\.(?<pence>\\d{1,2}))?");

    private Pounds() {}

    /** The amount with two decimals. A fraction of a penny is an {@link ArithmeticException}: money is never rounded here. */
    public static BigDecimal exact(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** For people: "£4,294,482", with pence only where there are some ("£12.50"), and a true minus sign ("−£3"). */
    public static String text(BigDecimal amount) {
        BigDecimal exact = exact(amount);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        DecimalFormat format =
                new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        return (exact.signum() < 0 ? "\u2212\u00a3" : "\u00a3") + format.format(exact.abs());
    }

    /** Reads what people type: "1234", "£1,234.50", "-12.5". Empty when it is no amount, or not exact to the penny. */
    public static Optional<BigDecimal> read(String written) {
        var matcher = WRITTEN.matcher(written.replace(" ", "").replace("\u00a0", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String pence = matcher.group("pence");
        BigDecimal amount =
                exact(new BigDecimal(matcher.group("whole").replace(",", "") + (pence == null ? "" : "." + pence)));
        if (amount.compareTo(MOST) > 0) {
            return Optional.empty();
        }
        return Optional.of(matcher.group("minus") == null ? amount : amount.negate());
    }

    /** The part as a whole per cent of the whole, half a per cent rounded up; empty when the whole is nothing. */
    public static Optional<Long> percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                part.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP).longValueExact());
    }
}
