package org.cspplatform.server.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cspplatform.server.funding.Pounds;

/**
 * Splits each partnership's published planned total into activities. Invented, yet after the published shape: as many
 * partnerships fund a theme, and it gets about as much, as the analysis of the year before says.
 */
final class DemoSplit {
    private static final Map<String, Set<String>> NOT_FUNDED_BY = Map.of(
            "Domestic abuse", Set.of("dudley", "solihull", "walsall"),
            "Domestic homicide reviews", Set.of("solihull"),
            "Substance misuse", Set.of("coventry", "sandwell", "wolverhampton"),
            "Youth offending, offender management and youth violence", Set.of("walsall"));

    private static final Map<String, List<Kind>> ACTIVITIES = Map.of(
            "Domestic abuse",
            List.of(new Kind("Independent domestic violence advisers", "Victims supported", "victims", 450, 100)),
            "Domestic homicide reviews",
            List.of(new Kind("Domestic homicide reviews", "Reviews completed", "reviews", 20_000, 100)),
            "Substance misuse",
            List.of(new Kind("Drug and alcohol outreach", "People brought into treatment", "people", 900, 100)),
            "Youth offending, offender management and youth violence",
            List.of(
                    new Kind("Mentoring of young people at risk", "Young people mentored", "young people", 700, 60),
                    new Kind("Diversion after a first offence", "Young people diverted", "young people", 400, 40)),
            DemoFund.OTHER_THEME,
            List.of(new Kind("Neighbourhood safety projects", "Projects delivered", "projects", 5_000, 100)));

    private final Map<String, List<Part>> parts = new LinkedHashMap<>();

    private DemoSplit() {}

    /** What is done for a theme, and its share of the theme's money in per cent. */
    private record Kind(String activity, String outcome, String unit, long poundsPerOutcome, int share) {}

    /** One activity to be planned. */
    record Part(String theme, String activity, BigDecimal amount, String outcome, String unit, long poundsPerOutcome) {}

    static DemoSplit ofPublishedPlans() {
        Map<String, BigDecimal> planned = new LinkedHashMap<>();
        for (NamedCsvRecord row : DemoData.rows("returns-2016-17.csv")) {
            if (!row.getField("planned_allocation_gbp").isEmpty()) {
                planned.put(row.getField("partnership"), pounds(row, "planned_allocation_gbp"));
            }
        }
        DemoSplit split = new DemoSplit();
        Map<String, BigDecimal> left = new LinkedHashMap<>(planned);
        for (NamedCsvRecord row : DemoData.rows("themes-2015-16.csv")) {
            split.theme(row.getField("theme"), pounds(row, "approximate_total_gbp"), planned, left);
        }
        left.forEach((partnership, rest) -> split.add(partnership, DemoFund.OTHER_THEME, rest));
        return split;
    }

    Set<String> partnerships() {
        return parts.keySet();
    }

    List<Part> of(String partnership) {
        return parts.getOrDefault(partnership, List.of());
    }

    /** Gives the theme's money to those who fund it, by the size of their plans, in whole hundreds of pounds. */
    private void theme(String theme, BigDecimal total, Map<String, BigDecimal> planned, Map<String, BigDecimal> left) {
        Predicate<String> funds =
                partnership -> !NOT_FUNDED_BY.getOrDefault(theme, Set.of()).contains(partnership);
        BigDecimal plans = planned.entrySet().stream()
                .filter(each -> funds.test(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Pounds.ZERO, BigDecimal::add);
        planned.forEach((partnership, plan) -> {
            if (funds.test(partnership)) {
                BigDecimal amount = Pounds.exact(total.multiply(plan)
                        .divide(plans, -2, RoundingMode.HALF_UP)
                        .setScale(0, RoundingMode.UNNECESSARY));
                add(partnership, theme, amount);
                left.merge(partnership, amount.negate(), BigDecimal::add);
            }
        });
    }

    private void add(String partnership, String theme, BigDecimal amount) {
        BigDecimal rest = amount;
        List<Kind> kinds = ACTIVITIES.getOrDefault(theme, List.of());
        for (int index = 0; index < kinds.size(); index++) {
            Kind kind = kinds.get(index);
            boolean last = index == kinds.size() - 1;
            BigDecimal part = last
                    ? rest
                    : amount.multiply(BigDecimal.valueOf(kind.share()))
                            .movePointLeft(2)
                            .setScale(2, RoundingMode.HALF_UP);
            rest = rest.subtract(part);
            parts.computeIfAbsent(partnership, _ -> new ArrayList<>())
                    .add(new Part(theme, kind.activity(), part, kind.outcome(), kind.unit(), kind.poundsPerOutcome()));
        }
    }

    private static BigDecimal pounds(NamedCsvRecord row, String column) {
        return Pounds.exact(new BigDecimal(row.getField(column)));
    }
}
