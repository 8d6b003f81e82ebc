package org.cspplatform.server.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A region's released money of a year at a glance.
 *
 * @param partnerships by name
 */
public record Money(FinancialYear year, List<OfPartnership> partnerships) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Money {
        partnerships = List.copyOf(partnerships);
    }

    /**
     * One partnership's.
     *
     * @param available allocation and carry forward
     * @param spent from the beginning of the year, by the last return received; null when none was
     * @param upTo of which quarter that return is
     */
    public record OfPartnership(
            String code,
            String name,
            BigDecimal available,
            BigDecimal planned,
            @Nullable BigDecimal spent,
            @Nullable Quarter upTo) {}

    public BigDecimal available() {
        return sum(partnerships.stream().map(OfPartnership::available).toList());
    }

    public BigDecimal planned() {
        return sum(partnerships.stream().map(OfPartnership::planned).toList());
    }

    public BigDecimal spent() {
        return sum(partnerships.stream()
                .map(each -> each.spent() == null ? BigDecimal.ZERO : each.spent())
                .toList());
    }

    /** How many returned something this year. */
    public long returned() {
        return partnerships.stream().filter(each -> each.spent() != null).count();
    }

    /** The part of a sum in whole per cent; empty of nothing. */
    public static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? "" : part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP) + "%";
    }

    /** The last quarter of which any return was received; null when none was. */
    public @Nullable Quarter upTo() {
        return partnerships.stream()
                .map(OfPartnership::upTo)
                .filter(quarter -> quarter != null)
                .max(Quarter::compareTo)
                .orElse(null);
    }

    private static BigDecimal sum(Collection<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
