package org.cspplatform.server.funding.fund;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;

/**
 * A region's fund in one year. Totals are sums of their parts.
 *
 * @param shares what each partnership has, by name
 * @param approved the greatest over-commitment of the fund that was approved
 */
public record Fund(FinancialYear year, List<FundLine> lines, List<Share> shares, BigDecimal approved) {
    public Fund {
        lines = lines.stream()
                .sorted(Comparator.comparing(FundLine::kind).thenComparing(FundLine::id))
                .toList();
        shares = List.copyOf(shares);
    }

    public List<FundLine> lines(LineKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    public List<FundLine> income() {
        return lines.stream().filter(line -> line.kind().isIncome()).toList();
    }

    public BigDecimal totalIncome() {
        return sum(line -> line.kind().isIncome());
    }

    public BigDecimal forceWide() {
        return sum(line -> line.kind() == LineKind.FORCE_WIDE);
    }

    /** What is set aside for partnerships as a whole, before it is allocated to each. */
    public BigDecimal setAsideLocally() {
        return sum(line -> line.kind() == LineKind.LOCAL);
    }

    /** What partnerships have, carry forward included: the fund's carry over is, in part, theirs. */
    public BigDecimal allocated() {
        return sumOfShares(Share::total);
    }

    /** The sum of one figure of all partnerships. */
    public BigDecimal sumOfShares(Function<Share, BigDecimal> figure) {
        return shares.stream().map(figure).reduce(Pounds.ZERO, BigDecimal::add);
    }

    /** Allocations are taken out of what is set aside locally, so the greater of the two is committed, not their sum. */
    public BigDecimal local() {
        return setAsideLocally().max(allocated());
    }

    public BigDecimal committed() {
        return forceWide().add(local());
    }

    /** Negative when more is committed than came in. */
    public BigDecimal remaining() {
        return totalIncome().subtract(committed());
    }

    public Optional<OverCommitment> overCommitment() {
        return OverCommitment.of(totalIncome(), committed(), approved);
    }

    private BigDecimal sum(Predicate<FundLine> which) {
        return lines.stream().filter(which).map(FundLine::amount).reduce(Pounds.ZERO, BigDecimal::add);
    }
}
