package org.cspplatform.server.dashboards;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cspplatform.module.Population;
import org.cspplatform.server.dashboards.BoardFigures.Entered;
import org.cspplatform.server.dashboards.BoardFigures.Said;
import org.cspplatform.server.measures.populations.PopulationStore;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.tenancy.NewPartnership;
import org.cspplatform.server.tenancy.NewRegion;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TenantRegistry;

/** A region of seven with five years of invented figures: one that falls, one that gets worse, one outlier, one that is hidden. */
@Singleton
public final class SevenPartnerships {
    public static final LocalDate FIRST = LocalDate.of(2015, 4, 1);
    public static final int QUARTERS = 20;
    public static final Said ENTRANTS = new Said(
            "youth-offending",
            "Youth offending",
            "first-time-entrants",
            "First-time entrants",
            MeasureKind.RATE,
            "LESS_IS_BETTER",
            "",
            100_000,
            new BigDecimal("50"));
    public static final Said REOFFENDING = new Said(
            "youth-offending",
            "Youth offending",
            "reoffending",
            "Reoffending within a year",
            MeasureKind.SHARE,
            "LESS_IS_BETTER",
            "",
            null,
            new BigDecimal("30"));
    public static final Said DAYS = new Said(
            "dashed-visits",
            "Visits",
            "days",
            "Days to a first visit",
            MeasureKind.DAYS,
            "LESS_IS_BETTER",
            "",
            null,
            null);

    private final TenantRegistry registry;
    private final Scopes scopes;
    private final PopulationStore populations;
    private final BoardFigures figures;

    SevenPartnerships(TenantRegistry registry, Scopes scopes, PopulationStore populations, BoardFigures figures) {
        this.registry = registry;
        this.scopes = scopes;
        this.populations = populations;
        this.figures = figures;
    }

    /** @param members by name, in order */
    public record Seven(Region region, Map<String, Partnership> members) {
        public Partnership partnership(String name) {
            Partnership found = members.get(name);
            if (found == null) {
                throw new IllegalArgumentException(name);
            }
            return found;
        }
    }

    public Seven make() {
        Map<String, Integer> residents = new LinkedHashMap<>();
        residents.put("Birmingham", 1_140_000);
        residents.put("Coventry", 370_000);
        residents.put("Dudley", 320_000);
        residents.put("Sandwell", 330_000);
        residents.put("Solihull", 215_000);
        residents.put("Walsall", 285_000);
        residents.put("Wolverhampton", 262_000);
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        Map<String, Partnership> members = new LinkedHashMap<>();
        Region region = new Scope.OfOperator().call(() -> {
            Region made = registry.create(new NewRegion("seven-" + suffix, "West Midlands", null, null));
            residents
                    .keySet()
                    .forEach(name -> members.put(
                            name,
                            registry.create(new NewPartnership(
                                    name.toLowerCase(java.util.Locale.ROOT) + "-" + suffix,
                                    name + " Community Safety Partnership",
                                    null,
                                    null,
                                    made.code(),
                                    LocalDate.of(2011, 4, 1)))));
            return made;
        });
        scopes.ofRegionalOffice(region.id())
                .run(() -> populations.write(
                        members.entrySet().stream()
                                .map(entry -> new PopulationStore.Entry(
                                        entry.getValue().id(),
                                        Population.RESIDENTS,
                                        2018,
                                        residents.getOrDefault(entry.getKey(), 1),
                                        "Invented for this test"))
                                .toList(),
                        null));
        Seven seven = new Seven(region, members);
        release(seven, residents);
        return seven;
    }

    private void release(Seven seven, Map<String, Integer> residents) {
        Random random = new Random(20191);
        Said visits = new Said(
                "dashed-visits", "Visits", "visits", "Visits", MeasureKind.COUNT, "NEITHER", "visits", null, null);
        for (int i = 0; i < QUARTERS; i++) {
            LocalDate quarter = FIRST.plusMonths(3L * i);
            List<Entered> entrants = new ArrayList<>();
            List<Entered> shares = new ArrayList<>();
            List<Entered> days = new ArrayList<>();
            List<Entered> counts = new ArrayList<>();
            for (Map.Entry<String, Partnership> member : seven.members().entrySet()) {
                int people = residents.getOrDefault(member.getKey(), 1);
                UUID id = member.getValue().id();
                boolean walsall = member.getKey().equals("Walsall");
                boolean solihull = member.getKey().equals("Solihull");
                double expected = people * 0.1 * (walsall ? 0.0024 : 0.0008) * (1 - i * 0.03);
                int entered =
                        (int) Math.max(0, Math.round(expected + Math.sqrt(expected) * random.nextGaussian() * 0.8));
                entrants.add(
                        solihull && i == QUARTERS - 1
                                ? new Entered(id, null, people / 10)
                                : new Entered(id, entered, people / 10));
                int of = people / 2500;
                int again = (int) Math.round(of * (0.36 + random.nextGaussian() * 0.03));
                shares.add(new Entered(id, again, of));
                days.add(new Entered(id, 20 + random.nextInt(6) + (i >= 12 ? 7 : 0), null));
                counts.add(new Entered(id, (int) Math.round(people / 2000.0 + random.nextGaussian() * 8), null));
            }
            figures.release(seven.region(), ENTRANTS, quarter, 1, withTotal(entrants).stream());
            figures.release(seven.region(), REOFFENDING, quarter, i < 9 ? 1 : 2, withTotal(shares).stream());
            figures.release(seven.region(), DAYS, quarter, 1, withMiddle(days).stream());
            figures.release(seven.region(), visits, quarter, 1, withTotal(counts).stream());
        }
    }

    /** Where one is hidden, as disclosure control would have it: so is a total that would give it away; here it would not be given. */
    private static List<Entered> withTotal(List<Entered> numbers) {
        List<Entered> all = new ArrayList<>(numbers);
        boolean hidden = numbers.stream().anyMatch(number -> number.part() == null);
        all.add(new Entered(
                null,
                hidden
                        ? null
                        : numbers.stream().mapToInt(SevenPartnerships::part).sum(),
                numbers.stream()
                        .mapToInt(number -> number.of() == null ? 0 : number.of())
                        .sum()));
        return all;
    }

    private static List<Entered> withMiddle(List<Entered> numbers) {
        List<Entered> all = new ArrayList<>(numbers);
        all.add(new Entered(
                null,
                (int) Math.round(numbers.stream()
                        .mapToInt(SevenPartnerships::part)
                        .average()
                        .orElse(0)),
                null));
        return all;
    }

    private static int part(Entered number) {
        return number.part() == null ? 0 : number.part();
    }
}
