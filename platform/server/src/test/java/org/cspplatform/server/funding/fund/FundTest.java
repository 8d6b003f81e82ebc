package org.cspplatform.server.funding.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.tenancy.Partnership;
import org.junit.jupiter.api.Test;

/** The arithmetic of a fund, in pennies that the tests add up themselves. */
final class FundTest {
    private static final FinancialYear YEAR = FinancialYear.parse("2019-20");
    private final Random random = new Random(4);

    @Test
    void totals_are_the_sums_of_their_parts_whatever_the_parts() {
        for (int round = 0; round < 500; round++) {
            long[] pennies = new long[LineKind.values().length];
            List<FundLine> lines = IntStream.range(0, random.nextInt(12))
                    .mapToObj(_ -> {
                        int position = random.nextInt(pennies.length);
                        LineKind kind = List.of(LineKind.values()).get(position);
                        long amount = random.nextLong(500_000_000);
                        pennies[position] += amount;
                        return new FundLine(UUID.randomUUID(), kind, "Line", BigDecimal.valueOf(amount, 2));
                    })
                    .toList();
            long income = pennies[0] + pennies[1] + pennies[2];
            long[] allocated = new long[1];
            List<Share> shares = IntStream.range(0, random.nextInt(8))
                    .mapToObj(_ -> {
                        long allocation = random.nextLong(50_000_000);
                        long carried = random.nextLong(-1_000_000, 10_000_000);
                        allocated[0] += allocation + carried;
                        return share(allocation, carried, 0);
                    })
                    .toList();

            var fund = new Fund(YEAR, lines, shares, Pounds.ZERO);

            long committed = pennies[3] + Math.max(pennies[4], allocated[0]);
            assertThat(fund.totalIncome()).isEqualTo(BigDecimal.valueOf(income, 2));
            assertThat(fund.committed()).isEqualTo(BigDecimal.valueOf(committed, 2));
            assertThat(fund.remaining()).isEqualTo(BigDecimal.valueOf(income - committed, 2));
            assertThat(fund.overCommitment().isPresent()).isEqualTo(committed > income);
        }
    }

    @Test
    void a_plan_above_its_money_has_a_negative_remainder_and_needs_an_approval_of_all_of_it() {
        Share share = share(100_00, 0, 110_50);

        assertThat(share.remainder()).isEqualTo("-10.50");
        OverCommitment found = share.overCommitment().orElseThrow();
        assertThat(found.excess()).isEqualTo("10.50");
        assertThat(found.isApproved()).isFalse();
        assertThat(found.inWords()).isEqualTo("Over-committed by £10.50. This needs an approval.");
        assertThat(new OverCommitment(found.excess(), new BigDecimal("10.49")).isApproved())
                .isFalse();
        assertThat(new OverCommitment(found.excess(), new BigDecimal("10.50")).isApproved())
                .isTrue();
    }

    @Test
    void a_plan_of_exactly_its_money_is_no_over_commitment() {
        assertThat(share(100_00, 5_00, 105_00).overCommitment()).isEmpty();
    }

    private static Share share(long allocation, long carried, long planned) {
        return new Share(
                new Partnership(UUID.randomUUID(), "coventry", "Coventry", "Coventry City Council", null),
                BigDecimal.valueOf(allocation, 2),
                BigDecimal.valueOf(carried, 2),
                BigDecimal.valueOf(planned, 2),
                Pounds.ZERO);
    }
}
