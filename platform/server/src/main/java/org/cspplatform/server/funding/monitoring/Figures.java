package org.cspplatform.server.funding.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Quarter;

/**
 * The money of one partnership, or of all together, up to a quarter.
 *
 * @param planned pounds, as the last return received up to the quarter says; as the plan says when none was
 * @param spend cumulative pounds by quarter; a quarter is left out as long as nothing was ever received, for that is not £0
 * @param missing the quarters whose reports have not been received
 * @param comment which reports are missing and what stands in their place; empty when none are
 */
public record Figures(
        BigDecimal allocation,
        BigDecimal carryForward,
        BigDecimal planned,
        Quarter upTo,
        Map<Quarter, BigDecimal> spend,
        List<Quarter> missing,
        String comment) {
    public Figures {
        spend = Map.copyOf(spend);
        missing = List.copyOf(missing);
    }

    /** A partnership's figures from what it was given, what it plans now and the returns received of it. */
    public static Figures of(
            BigDecimal allocation,
            BigDecimal carryForward,
            BigDecimal livePlan,
            Quarter upTo,
            List<ReceivedReturn> received) {
        Map<Quarter, ReceivedReturn> byQuarter = new EnumMap<>(Quarter.class);
        received.forEach(each -> byQuarter.put(each.quarter(), each));
        Map<Quarter, BigDecimal> spend = new EnumMap<>(Quarter.class);
        List<Quarter> missing = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        Optional<ReceivedReturn> last = Optional.empty();
        for (Quarter quarter : upTo.upToThis()) {
            ReceivedReturn present = byQuarter.get(quarter);
            if (present == null) {
                missing.add(quarter);
                comments.add(missingInWords(quarter, last));
            } else {
                last = Optional.of(present);
            }
            last.ifPresent(used -> spend.put(quarter, used.cumulativeSpend()));
        }
        BigDecimal planned = last.map(ReceivedReturn::planned).orElse(livePlan);
        return new Figures(allocation, carryForward, planned, upTo, spend, missing, String.join(". ", comments));
    }

    /** All together: each figure is the sum of the parts that are known; the comment tells how many are not. */
    public static Figures sum(List<Figures> parts, Quarter upTo) {
        Map<Quarter, BigDecimal> spend = new EnumMap<>(Quarter.class);
        BigDecimal allocation = Pounds.ZERO;
        BigDecimal carryForward = Pounds.ZERO;
        BigDecimal planned = Pounds.ZERO;
        for (Figures part : parts) {
            allocation = allocation.add(part.allocation);
            carryForward = carryForward.add(part.carryForward);
            planned = planned.add(part.planned);
            part.spend.forEach((quarter, amount) -> spend.merge(quarter, amount, BigDecimal::add));
        }
        long missing =
                parts.stream().filter(part -> part.missing.contains(upTo)).count();
        return new Figures(
                allocation, carryForward, planned, upTo, spend, List.of(), missingInWords(missing, parts.size(), upTo));
    }

    /** What there is to plan with: the allocation and what was carried forward. */
    public BigDecimal total() {
        return allocation.add(carryForward);
    }

    /** Negative when more is planned than there is. */
    public BigDecimal remainder() {
        return total().subtract(planned);
    }

    /** Planned as a whole per cent of the total; empty when there is no money. */
    public Optional<Long> percentAllocated() {
        return Pounds.percent(planned, total());
    }

    /** Cumulative spend up to a quarter; empty when no report was ever received. */
    public Optional<BigDecimal> spend(Quarter quarter) {
        return Optional.ofNullable(spend.get(quarter));
    }

    /** Cumulative spend up to the last quarter as a whole per cent of the total; empty when either is not known. */
    public Optional<Long> percentSpent() {
        return spend(upTo).flatMap(spent -> Pounds.percent(spent, total()));
    }

    /** {@code 81%}, or the symbol where there is nothing to divide by. */
    public String allocatedInWords() {
        return inWords(percentAllocated());
    }

    /** {@code 45%}, or the symbol where it is not known. */
    public String spentInWords() {
        return inWords(percentSpent());
    }

    private static String inWords(Optional<Long> percent) {
        return percent.map(known -> known + "%").orElseGet(Symbol.NOT_AVAILABLE::text);
    }

    private static String missingInWords(Quarter quarter, Optional<ReceivedReturn> last) {
        return last.map(used -> "%1$s report has not been received, %2$s figures have therefore been used for %1$s"
                        .formatted(quarter, used.quarter()))
                .orElse(quarter + " report has not been received, and there are no earlier figures");
    }

    private static String missingInWords(long missing, int all, Quarter quarter) {
        return missing == 0
                ? ""
                : "%d of %d %s reports %s not been received"
                        .formatted(missing, all, quarter, missing == 1 ? "has" : "have");
    }
}
