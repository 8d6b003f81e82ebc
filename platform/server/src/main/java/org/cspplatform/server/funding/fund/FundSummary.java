package org.cspplatform.server.funding.fund;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.jspecify.annotations.Nullable;

/**
 * A fund as the API shows it.
 *
 * @param income sum of the lines that bring money in
 * @param forceWide sum of the lines of force-wide commissioning
 * @param setAsideLocally sum of the lines of local commissioning
 * @param allocated sum of the partnerships' allocations and carry forwards
 * @param committed force-wide, and the greater of what is set aside locally and what is allocated
 * @param remaining income less committed; negative when over-committed
 */
@Introspected
record FundSummary(
        String region,
        FinancialYear year,
        BigDecimal income,
        BigDecimal forceWide,
        BigDecimal setAsideLocally,
        BigDecimal allocated,
        BigDecimal committed,
        BigDecimal remaining,
        @Nullable Excess overCommitment,
        List<FundLine> lines,
        List<ShareEntry> partnerships) {

    /** An over-commitment: by how much, how much of it was approved, and whether that is enough. */
    @Introspected
    record Excess(BigDecimal amount, BigDecimal approvedUpTo, boolean approved) {
        static @Nullable Excess of(@Nullable OverCommitment found) {
            return found == null ? null : new Excess(found.excess(), found.approved(), found.isApproved());
        }
    }

    /** What one partnership has and plans. */
    @Introspected
    record ShareEntry(
            String partnership,
            String name,
            BigDecimal allocation,
            BigDecimal carryForward,
            BigDecimal total,
            BigDecimal planned,
            BigDecimal remainder,
            @Nullable Excess overCommitment) {
        static ShareEntry of(Share share) {
            return new ShareEntry(
                    share.partnership().code(),
                    share.partnership().name(),
                    share.allocation(),
                    share.carryForward(),
                    share.total(),
                    share.planned(),
                    share.remainder(),
                    Excess.of(share.overCommitment().orElse(null)));
        }
    }

    static FundSummary of(String region, Fund fund) {
        return new FundSummary(
                region,
                fund.year(),
                fund.totalIncome(),
                fund.forceWide(),
                fund.setAsideLocally(),
                fund.allocated(),
                fund.committed(),
                fund.remaining(),
                Excess.of(fund.overCommitment().orElse(null)),
                fund.lines(),
                fund.shares().stream().map(ShareEntry::of).toList());
    }
}
