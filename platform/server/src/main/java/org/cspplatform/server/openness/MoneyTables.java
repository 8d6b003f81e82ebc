package org.cspplatform.server.openness;

import static org.cspplatform.server.openness.OpenColumn.Type.DATE;
import static org.cspplatform.server.openness.OpenColumn.Type.NUMBER;
import static org.cspplatform.server.openness.OpenColumn.Type.POUNDS;
import static org.cspplatform.server.openness.OpenColumn.Type.TEXT;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** The open tables of a region's money in a year: allocations, spend by quarter, payments. */
@Singleton
class MoneyTables {
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final OpenColumn CODE =
            new OpenColumn("partnership_code", "Partnership code", TEXT, "Stable short name of the partnership");
    private static final OpenColumn PARTNERSHIP =
            new OpenColumn("partnership", "Partnership", TEXT, "Name of the community safety partnership");
    private static final OpenColumn QUARTER =
            new OpenColumn("quarter", "Quarter", TEXT, "Q1 is April to June, Q4 January to March");

    private final PublicMoney money;

    MoneyTables(PublicMoney money) {
        this.money = money;
    }

    /** The years that a region opened, newest first. */
    List<FinancialYear> years(PublicRegion region) {
        return money.years().stream()
                .filter(year -> year.regionId().equals(region.id()))
                .map(PublicMoney.Year::year)
                .toList();
    }

    /** @throws NotFoundException when the region did not open that year */
    OpenTable allocations(PublicRegion region, FinancialYear year) {
        Instant opened = opened(region, year);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        money.given(region.id(), year)
                .forEach(given -> rows.add(Arrays.asList(
                        given.code(),
                        given.partnership(),
                        given.allocation(),
                        given.carryForward(),
                        given.allocation().add(given.carryForward()))));
        return new OpenTable(
                "Allocations " + year + ", " + region.name(),
                "What each partnership has of the region's fund in the financial year from 1 April, and what it"
                        + " carries forward.",
                region.publisher(),
                opened,
                List.of(
                        CODE,
                        PARTNERSHIP,
                        new OpenColumn("allocation_gbp", "Allocation", POUNDS, "Pounds from this year's fund"),
                        new OpenColumn(
                                "carry_forward_gbp",
                                "Carry forward",
                                POUNDS,
                                "Pounds unspent in earlier years; negative for a carried overspend"),
                        new OpenColumn(
                                "total_gbp", "Total", POUNDS, "Allocation and carry forward together, in pounds")),
                List.of("partnership_code"),
                rows);
    }

    /** @throws NotFoundException when the region did not open that year */
    OpenTable spend(PublicRegion region, FinancialYear year) {
        Instant modified = opened(region, year);
        Map<String, BigDecimal> before = new HashMap<>();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PublicMoney.Accepted accepted : money.accepted(region.id(), year)) {
            String previous = accepted.code()
                    + accepted.quarter().previous().map(Enum::name).orElse("");
            // Without the quarter before, this quarter's own spend is not known, unless the year begins with it.
            Optional<BigDecimal> own = accepted.quarter().previous().isEmpty()
                    ? Optional.of(accepted.cumulative())
                    : Optional.ofNullable(before.get(previous)).map(accepted.cumulative()::subtract);
            before.put(accepted.code() + accepted.quarter(), accepted.cumulative());
            rows.add(Arrays.asList(
                    accepted.code(),
                    accepted.partnership(),
                    accepted.quarter().name(),
                    accepted.planned(),
                    own.orElse(null),
                    accepted.cumulative(),
                    (long) accepted.version(),
                    LocalDate.ofInstant(accepted.acceptedAt(), HERE)));
            modified = accepted.acceptedAt().isAfter(modified) ? accepted.acceptedAt() : modified;
        }
        return new OpenTable(
                "Spend by quarter " + year + ", " + region.name(),
                "What partnerships planned and spent, from their quarterly returns as the region accepted them. A"
                        + " return that was not received or not accepted yet is left out.",
                region.publisher(),
                modified,
                List.of(
                        CODE,
                        PARTNERSHIP,
                        QUARTER,
                        new OpenColumn(
                                "planned_gbp", "Planned for the year", POUNDS, "Pounds planned for the whole year"),
                        new OpenColumn(
                                "spend_in_quarter_gbp",
                                "Spent in the quarter",
                                POUNDS,
                                "Pounds; empty when the return of the quarter before is not published"),
                        new OpenColumn(
                                "spend_to_date_gbp",
                                "Spent since 1 April",
                                POUNDS,
                                "Pounds, up to the end of the quarter"),
                        new OpenColumn(
                                "version", "Version", NUMBER, "Above 1: the return was restated after it was received"),
                        new OpenColumn(
                                "accepted_on", "Accepted on", DATE, "Day on which the region accepted the return")),
                List.of("partnership_code", "quarter"),
                rows);
    }

    /** @throws NotFoundException when the region did not open that year */
    OpenTable payments(PublicRegion region, FinancialYear year) {
        Instant opened = opened(region, year);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        money.paid(region.id(), year)
                .forEach(paid -> rows.add(Arrays.asList(
                        paid.paidOn(),
                        paid.code(),
                        paid.partnership(),
                        paid.quarter().name(),
                        paid.amount())));
        return new OpenTable(
                "Payments over £500, " + year + ", " + region.name(),
                "Payments of more than £500 to partnerships, by the quarter they pay for. A month's payments appear"
                        + " when it has ended.",
                region.publisher(),
                opened,
                List.of(
                        new OpenColumn("paid_on", "Paid on", DATE, "Day on which the payment was released"),
                        CODE,
                        PARTNERSHIP,
                        QUARTER,
                        new OpenColumn("amount_gbp", "Amount", POUNDS, "Pounds")),
                List.of("paid_on", "partnership_code", "quarter"),
                rows);
    }

    private Instant opened(PublicRegion region, FinancialYear year) {
        return money.years().stream()
                .filter(open ->
                        open.regionId().equals(region.id()) && open.year().equals(year))
                .map(PublicMoney.Year::decidedAt)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
