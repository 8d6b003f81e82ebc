package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.modules.PluginJar;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.TwoTenants;
import org.jspecify.annotations.Nullable;

/** Exact figures for tests, in the shape in which the platform counts them, of partnerships without a record. */
@Singleton
final class RegionOfFive {
    static final LocalDate QUARTER = LocalDate.of(2019, 4, 1);

    private static final String MEMBERS = """
        public List<Measure> measures() {
            return List.of(
                    Measure.count("visits", "Visits", Visit.class).unit("visits").brokenDownBy("place").definedAs("All visits.", "Us"),
                    Measure.share("at-home", "Visits at home", Visit.class, Filter.all(), Filter.oneOf("place", Place.HOME))
                            .brokenDownBy("place").target(new BigDecimal("60")).definedAs("Of all visits those at home.", "Us"),
                    Measure.distinct("minutes", "Different minutes", Visit.class, "minutes").definedAs("Different.", "Us"),
                    Measure.sum("cost", "Cost", Visit.class, "minutes").unit("£").definedAs("What it cost.", "Us"),
                    Measure.rate("rate", "Visits for each 1,000", Visit.class, Population.RESIDENTS, 1000).definedAs("Visits.", "Us"),
                    Measure.funnel("course", "Course", Visit.class,
                                    Calculation.Step.of("timed", "Time written down", Filter.filled("minutes")),
                                    Calculation.Step.of("long", "Half an hour or more", Filter.atLeast("minutes", 30)))
                            .definedAs("What became of visits.", "Us"));
        }
        """;

    private final TwoTenants tenants;

    RegionOfFive(TwoTenants tenants) {
        this.tenants = tenants;
    }

    /** The partnerships by name. */
    record Made(Region region, List<Partnership> partnerships) {}

    static void install(String module, Path directory) {
        PluginJar.of(module).members(MEMBERS).into(directory);
    }

    Made make() {
        TwoTenants.Made two = tenants.make();
        List<Partnership> all = new ArrayList<>(List.of(two.east(), two.west()));
        for (String name : List.of("north", "south", "middle")) {
            all.add(tenants.another(two.region(), name));
        }
        all.sort(Comparator.comparing(Partnership::name));
        return new Made(two.region(), all);
    }

    /** Counts the same breakdown for each partnership: home and street. A partnership whose row is empty reports nothing. */
    static void count(String module, String measure, Made made, List<List<Integer>> homeAndStreet) {
        count(QUARTER, module, measure, made, homeAndStreet);
    }

    /** The same in the quarter that begins on a day. */
    static void count(LocalDate quarter, String module, String measure, Made made, List<List<Integer>> homeAndStreet) {
        for (int i = 0; i < made.partnerships().size(); i++) {
            List<Integer> row = homeAndStreet.get(i);
            if (!row.isEmpty()) {
                Partnership partnership = made.partnerships().get(i);
                put(quarter, partnership, module, measure, "", null, row.get(0) + row.get(1), null);
                put(quarter, partnership, module, measure, "place", "HOME", row.get(0), null);
                put(quarter, partnership, module, measure, "place", "STREET", row.get(1), null);
            }
        }
    }

    /** One exact figure of the quarter, with what says that it changed. */
    static void put(
            Partnership partnership,
            String module,
            String measure,
            String breakdown,
            @Nullable String code,
            int numerator,
            @Nullable Integer denominator,
            Integer... numbers) {
        put(QUARTER, partnership, module, measure, breakdown, code, numerator, denominator, numbers);
    }

    /** The same in the quarter that begins on a day. */
    static void put(
            LocalDate quarter,
            Partnership partnership,
            String module,
            String measure,
            String breakdown,
            @Nullable String code,
            int numerator,
            @Nullable Integer denominator,
            Integer... numbers) {
        Administrator superuser = TestDatabase.administrator();
        try (Connection connection =
                DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password())) {
            try (PreparedStatement cell = connection.prepareStatement("""
                insert into platform.measure_cell (tenant_id, module, measure, definition_version, period_start, breakdown, code,
                    numerator, denominator, numbers)
                values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, module, measure, period_start, breakdown, code)
                do update set numerator = excluded.numerator, denominator = excluded.denominator
                """)) {
                cell.setObject(1, partnership.id());
                cell.setString(2, module);
                cell.setString(3, measure);
                cell.setObject(4, quarter);
                cell.setString(5, breakdown);
                cell.setString(6, code);
                cell.setInt(7, numerator);
                cell.setBigDecimal(8, denominator == null ? null : BigDecimal.valueOf(denominator));
                cell.setArray(9, numbers.length == 0 ? null : connection.createArrayOf("numeric", numbers));
                cell.executeUpdate();
            }
            try (PreparedStatement period = connection.prepareStatement("""
                insert into platform.measure_period (tenant_id, module, measure, period_start) values (?, ?, ?, ?)
                on conflict (tenant_id, module, measure, period_start) do update set changed = nextval('platform.measure_change')
                """)) {
                period.setObject(1, partnership.id());
                period.setString(2, module);
                period.setString(3, measure);
                period.setObject(4, quarter);
                period.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Makes all drafts of a module and waits for those that the service itself is making just then. */
    static void draftAll(DraftMaker maker, String module) {
        Administrator superuser = TestDatabase.administrator();
        boolean waiting = true;
        while (waiting) {
            maker.makeAll(QUARTER);
            try (Connection connection =
                            DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                    PreparedStatement look = connection.prepareStatement("""
                        select exists (select from platform.stale_figure where attempts = 0 and module = ? and period_start = ?)
                            or exists (select from platform.measure_period, platform.figure_progress where changed > seen)
                        """)) {
                look.setString(1, module);
                look.setObject(2, QUARTER);
                try (ResultSet found = look.executeQuery()) {
                    waiting = found.next() && found.getBoolean(1);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
