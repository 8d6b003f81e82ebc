package org.cspplatform.server.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.ActivityFigures;
import org.cspplatform.server.funding.returns.Actor;
import org.cspplatform.server.funding.returns.Apportionment;
import org.cspplatform.server.funding.returns.OutcomeFigures;
import org.cspplatform.server.funding.returns.ReturnDesk;
import org.cspplatform.server.funding.returns.ReturnEntries;
import org.cspplatform.server.funding.returns.ReturnKey;
import org.cspplatform.server.funding.returns.ReturnReader;
import org.cspplatform.server.funding.returns.ReturnState;
import org.cspplatform.server.funding.returns.ReviewDesk;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;

/**
 * The returns of 2016-17 as published: each partnership's total to the pound, split over its activities in proportion to what
 * they plan. The split, the outcomes, the words and the days are invented.
 */
@Singleton
final class DemoReturns implements DemoStep {
    private static final FinancialYear YEAR = FinancialYear.parse("2016-17");
    private static final Actor OFFICE = actor("region.officer", "Sam Whitlock (demo)");

    /** How far the review of each second quarter's return has come; the first quarter's are all paid. */
    private static final Map<String, ReturnState> SECOND_QUARTER = Map.of(
            "birmingham", ReturnState.ACCEPTED,
            "coventry", ReturnState.ACCEPTED,
            "dudley", ReturnState.SUBMITTED,
            "sandwell", ReturnState.QUERIED,
            "walsall", ReturnState.PAYMENT_RELEASED,
            "wolverhampton", ReturnState.SUBMITTED);

    /** Days between the end of the quarter and the return; one is late. */
    private static final Map<String, Integer> DAYS = Map.of("dudley", 34, "sandwell", 28, "wolverhampton", 30);

    private final ReturnDesk desk;
    private final ReviewDesk review;
    private final ReturnReader reader;
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;
    private final Scopes scopes;

    DemoReturns(
            ReturnDesk desk,
            ReviewDesk review,
            ReturnReader reader,
            PartnershipDirectory partnerships,
            RegionDirectory regions,
            Scopes scopes) {
        this.desk = desk;
        this.review = review;
        this.reader = reader;
        this.partnerships = partnerships;
        this.regions = regions;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "returns-2016-17";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isPossible() {
        return received().stream().allMatch(row -> partnerships
                .byCode(row.getField("partnership"))
                .filter(partnership -> scopes.ofPartnership(partnership.id())
                                .call(() -> reader.read(key(partnership, row))
                                        .figures()
                                        .planned())
                                .signum()
                        > 0)
                .isPresent());
    }

    @Override
    public void load() {
        for (NamedCsvRecord row : received()) {
            Partnership partnership =
                    partnerships.byCode(row.getField("partnership")).orElseThrow();
            ReturnKey key = key(partnership, row);
            Scope own = scopes.ofPartnership(partnership.id());
            if (own.call(() -> reader.read(key).state()) == ReturnState.NOT_STARTED) {
                own.run(() -> handIn(partnership, key, new BigDecimal(row.getField("cumulative_spend_gbp"))));
            }
            Scope office = scopes.ofRegionalOffice(
                    regions.byCode(DemoData.REGION).orElseThrow().id());
            office.run(() -> bringTo(goal(partnership, key.quarter()), key));
        }
    }

    private static List<NamedCsvRecord> received() {
        return DemoData.rows("returns-2016-17.csv").stream()
                .filter(row -> row.getField("received").equals("yes"))
                .toList();
    }

    private static ReturnKey key(Partnership partnership, NamedCsvRecord row) {
        return new ReturnKey(partnership.id(), YEAR, Quarter.valueOf(row.getField("quarter")));
    }

    private void handIn(Partnership partnership, ReturnKey key, BigDecimal total) {
        List<ActivityFigures> lines = reader.read(key).figures().activities();
        List<BigDecimal> spent = Apportionment.divide(
                Pounds.exact(total),
                lines.stream().map(ActivityFigures::planned).toList());
        Map<UUID, ReturnEntries.Spend> spend = new HashMap<>();
        Map<UUID, BigDecimal> outcomes = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            spend.put(lines.get(i).activityId(), new ReturnEntries.Spend(spent.get(i), ""));
            for (OutcomeFigures outcome : lines.get(i).outcomes()) {
                outcomes.put(outcome.outcomeId(), shareOfYear(outcome.target(), key.quarter()));
            }
        }
        String words =
                "Demo text. Delivery in %s went as planned; the providers met us each month and no milestone was missed."
                        .formatted(key.quarter().months());
        Actor lead = actor(partnership.code() + ".lead", "Alex Morton, " + partnership.shortName() + " (demo)");
        desk.takeOver(key, new ReturnEntries(spend, outcomes, words), lead, handedIn(partnership, key.quarter()));
    }

    private static BigDecimal shareOfYear(BigDecimal target, Quarter quarter) {
        return target.multiply(BigDecimal.valueOf(quarter.upToThis().size()))
                .divide(BigDecimal.valueOf(4), 0, RoundingMode.DOWN);
    }

    private static Instant handedIn(Partnership partnership, Quarter quarter) {
        LocalDate day = quarter.lastDay(YEAR).plusDays(DAYS.getOrDefault(partnership.code(), 21));
        return day.atTime(LocalTime.of(14, 30)).toInstant(ZoneOffset.UTC);
    }

    private static ReturnState goal(Partnership partnership, Quarter quarter) {
        return quarter == Quarter.Q1
                ? ReturnState.PAYMENT_RELEASED
                : SECOND_QUARTER.getOrDefault(partnership.code(), ReturnState.SUBMITTED);
    }

    /** Step by step, so that it goes on where an earlier start was stopped. */
    private void bringTo(ReturnState goal, ReturnKey key) {
        ReturnState state = reader.read(key).state();
        if (state == ReturnState.SUBMITTED && goal == ReturnState.QUERIED) {
            review.ask(
                    key,
                    "Spend is below half of the plan. What will be spent by the end of the year?",
                    _ -> {},
                    OFFICE);
        } else if (state == ReturnState.SUBMITTED && goal != ReturnState.SUBMITTED) {
            review.accept(key, _ -> {}, OFFICE);
            bringTo(goal, key);
        } else if (state == ReturnState.ACCEPTED && goal == ReturnState.PAYMENT_RELEASED) {
            review.release(key, true, _ -> {}, OFFICE);
        }
    }

    private static Actor actor(String username, String name) {
        return new Actor(UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)), name);
    }
}
