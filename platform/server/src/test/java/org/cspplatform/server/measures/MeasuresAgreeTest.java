package org.cspplatform.server.measures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.measures.Entered.Colour;
import org.cspplatform.server.measures.MeasureSeries.Breakdown;
import org.cspplatform.server.measures.Recount.Numbers;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of measure, cell by cell, against the same records counted in plain Java. */
@MicronautTest(transactional = false)
final class MeasuresAgreeTest implements ServerTest {
    @Inject
    MeasureReader reader;

    @Inject
    PlatformDatabase database;

    @Inject
    CountedRows rows;

    @Inject
    TwoTenants tenants;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    private ModuleModel module;

    @BeforeAll
    void install() throws IOException {
        module = CountedSchema.put(database);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyCellIsWhatPlainJavaCounts(long seed) {
        TwoTenants.Made made = tenants.make();
        LocalDate today = LocalDate.now(clock);
        // Long ago, when all were followed up; and up to the present day, when some are not yet.
        LocalDate base = LocalDate.of(seed % 2 == 0 ? 2016 : today.getYear() - 2, 1, 1);
        Records own = Records.of(seed, base);
        keep(made.east().id(), own);
        keep(made.west().id(), Records.of(seed + 1000, base)); // another's records change nothing
        Recount recount = new Recount(own.entries(), own.happenings(), today);
        scopes.ofPartnership(made.east().id()).run(() -> {
            for (MeasureModel measure : module.measures()) {
                for (PeriodLength length : PeriodLength.values()) {
                    compare(measure, length, base, own.entries(), recount);
                }
            }
        });
    }

    @Test
    void textsBeyondTheCommonestTwoHundredStandTogether() {
        TwoTenants.Made made = tenants.make();
        LocalDate day = LocalDate.of(2016, 5, 1);
        List<Entered> entries = new ArrayList<>();
        for (int i = 0; i < 205; i++) {
            // The first three twice, so that they are the commonest.
            for (int copy = 0; copy < (i < 3 ? 2 : 1); copy++) {
                entries.add(new Entered(
                        "R" + i + "-" + copy,
                        day,
                        new PersonKey("P"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        "Z%03d".formatted(204 - i),
                        null,
                        null));
            }
        }
        keep(made.east().id(), new Records(entries, List.of()));
        MeasureModel byPlace = module.measure("by-place").orElseThrow();
        List<MeasureCell> cells = scopes.ofPartnership(made.east().id())
                .call(() -> reader.read(module, byPlace, PeriodLength.QUARTER, day, day))
                .breakdowns()
                .getFirst()
                .cells();
        assertThat(cells).hasSize(201);
        assertThat(cells.getLast().label()).isEqualTo("Other");
        assertThat(cells.getLast().numerator()).isEqualByComparingTo("5");
        assertThat(cells).extracting(MeasureCell::label).contains("Z204", "Z203", "Z202", "Z000", "Z196");
        assertThat(cells).extracting(MeasureCell::label).doesNotContain("Z197", "Z201");
    }

    private void compare(
            MeasureModel measure, PeriodLength length, LocalDate from, List<Entered> entries, Recount recount) {
        // Asked for exactly, for a month-by-month series of everything would be cut off.
        LocalDate to = from.plusYears(3).minusDays(1);
        MeasureSeries series = reader.read(module, measure, length, from, to);
        Map<String, Numbers> expected = new TreeMap<>();
        for (CountedPeriod period = CountedPeriod.of(length, from);
                !period.start().isAfter(to);
                period = period.plus(1)) {
            LocalDate start = period.start();
            LocalDate end = period.end();
            List<Entered> cell = entries.stream()
                    .filter(entry ->
                            !entry.day().isBefore(start) && !entry.day().isAfter(end))
                    .filter(recount.looksAt(measure.id(), start))
                    .toList();
            expected.put(start + " whole", recount.count(measure.id(), cell, start));
            Map<String, Function<Entered, @Nullable Object>> by =
                    Map.of("colour", Entered::colour, "agreed", Entered::agreed, "place", Entered::place);
            measure.breakdowns().forEach(field -> cell.stream()
                    .collect(Collectors.groupingBy(entry -> String.valueOf(
                            Objects.requireNonNull(by.get(field.name())).apply(entry))))
                    .forEach((code, part) -> expected.put(
                            start + " " + field.name() + " " + code, recount.count(measure.id(), part, start))));
        }
        Map<String, Numbers> found = new TreeMap<>();
        series.cells().forEach(cell -> found.put(cell.from() + " whole", numbers(measure, cell)));
        for (Breakdown breakdown : series.breakdowns()) {
            breakdown
                    .cells()
                    .forEach(cell -> found.put(
                            cell.from() + " " + breakdown.field() + " " + cell.code(), numbers(measure, cell)));
        }
        assertThat(found).as(measure.id() + " by " + length).isEqualTo(expected);
    }

    private static Numbers numbers(MeasureModel measure, MeasureCell cell) {
        List<@Nullable BigDecimal> more = new ArrayList<>();
        cell.quantiles().forEach(quantile -> more.add(quantile.days()));
        cell.steps().forEach(step -> more.add(step.count()));
        boolean rate = measure.kind() == MeasureKind.RATE;
        return new Numbers(cell.numerator(), rate ? null : cell.denominator(), cell.notYetFollowedUp(), more);
    }

    private void keep(UUID partnership, Records records) {
        scopes.ofPartnership(partnership).run(() -> {
            rows.keepEntries(partnership, records.entries());
            rows.keepHappenings(partnership, records.happenings());
        });
    }

    /** Records with gaps, on quarter ends and leap days more often than chance has it. */
    private record Records(List<Entered> entries, List<Happened> happenings) {
        /** Days after the base: the leap day or the day after February, ends and beginnings of quarters. */
        private static final List<Integer> EDGES = List.of(59, 90, 91, 365, 366, 1095);

        static Records of(long seed, LocalDate base) {
            SplittableRandom chance = new SplittableRandom(seed);
            List<Entered> entries = new ArrayList<>();
            for (int i = 0; i < 160; i++) {
                LocalDate day = day(chance, base);
                LocalDate started = chance.nextInt(3) == 0 ? null : day.plusDays(chance.nextInt(-3, 40));
                LocalDate ended = chance.nextInt(3) == 0 ? null : day.plusDays(chance.nextInt(-5, 300));
                List<Colour> colours = List.copyOf(EnumSet.allOf(Colour.class));
                int colour = chance.nextInt(colours.size() + 1);
                int agreed = chance.nextInt(3);
                entries.add(new Entered(
                        "R" + i,
                        day,
                        person(chance),
                        colour == colours.size() ? null : colours.get(colour),
                        agreed == 2 ? null : agreed == 1,
                        chance.nextInt(4) == 0 ? null : chance.nextInt(-10, 11),
                        chance.nextInt(4) == 0 ? null : BigDecimal.valueOf(chance.nextLong(0, 2500), 2),
                        started,
                        ended,
                        shades(chance),
                        chance.nextInt(4) == 0 ? null : "P" + chance.nextInt(6),
                        chance.nextInt(3) == 0
                                ? null
                                : day.plusDays(chance.nextInt(-1, 6)).atTime(chance.nextInt(24), chance.nextInt(60)),
                        i == 0 || chance.nextInt(2) == 0 ? null : new Reference<>("R" + chance.nextInt(i))));
            }
            List<Happened> happenings = new ArrayList<>();
            for (int i = 0; i < 320; i++) {
                LocalDate day = chance.nextInt(4) == 0
                        ? entries.get(chance.nextInt(entries.size())).day()
                        : day(chance, base);
                happenings.add(new Happened(
                        day,
                        person(chance),
                        chance.nextInt(4) == 0 ? null : chance.nextInt(1, 9),
                        chance.nextInt(3) > 0,
                        chance.nextInt(2) == 0 ? null : new Reference<>("R" + chance.nextInt(entries.size()))));
            }
            return new Records(entries, happenings);
        }

        private static Set<Colour> shades(SplittableRandom chance) {
            Set<Colour> shades = EnumSet.noneOf(Colour.class);
            for (Colour colour : EnumSet.allOf(Colour.class)) {
                if (chance.nextInt(3) == 0) {
                    shades.add(colour);
                }
            }
            return shades;
        }

        private static PersonKey person(SplittableRandom chance) {
            return new PersonKey("P" + chance.nextInt(60));
        }

        private static LocalDate day(SplittableRandom chance, LocalDate base) {
            return base.plusDays(
                    chance.nextInt(6) == 0 ? EDGES.get(chance.nextInt(EDGES.size())) : chance.nextInt(1096));
        }
    }
}
