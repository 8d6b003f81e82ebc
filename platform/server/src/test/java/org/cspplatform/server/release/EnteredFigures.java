package org.cspplatform.server.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.cspplatform.server.release.RegionOfFive.Made;

/**
 * Exact figures of all partnerships of a region that change together, in one transaction, as a count of records gives them: of visits
 * so that a table tells of which change it is, and of a share with small numbers that must be protected.
 */
final class EnteredFigures {
    static final List<LocalDate> QUARTERS =
            List.of(RegionOfFive.QUARTER, RegionOfFive.QUARTER.plusMonths(3), RegionOfFive.QUARTER.plusMonths(6));
    /** How many tables there are of each audience. */
    static final int TABLES = 2 * QUARTERS.size();

    static final int HOME = 1000;
    static final int STREET = 2000;

    private final String module;
    private final Made made;
    private final SplittableRandom random;
    private int change;

    EnteredFigures(String module, Made made, SplittableRandom random) {
        this.module = module;
        this.made = made;
        this.random = random;
    }

    void enterAll() {
        QUARTERS.forEach(this::enter);
    }

    void enterOne() {
        enter(QUARTERS.get(random.nextInt(QUARTERS.size())));
    }

    private void enter(LocalDate quarter) {
        change++;
        List<String> rows = new ArrayList<>();
        made.partnerships().forEach(partnership -> {
            String id = partnership.id().toString();
            int in = random.nextInt(60);
            int rest = random.nextInt(60);
            rows.add(row(id, "visits", quarter, "'', null", HOME + STREET + 2 * change, "null"));
            rows.add(row(id, "visits", quarter, "'place', 'HOME'", HOME + change, "null"));
            rows.add(row(id, "visits", quarter, "'place', 'STREET'", STREET + change, "null"));
            rows.add(row(id, "at-home", quarter, "'', null", in, Integer.toString(in + rest)));
            rows.add(row(id, "at-home", quarter, "'place', 'HOME'", in, Integer.toString(in)));
            rows.add(row(id, "at-home", quarter, "'place', 'STREET'", 0, Integer.toString(rest)));
        });
        BehindTheWalls.execute("""
            insert into measure_cell (tenant_id, module, measure, definition_version, period_start, breakdown, code, numerator, denominator)
            values %s
            on conflict (tenant_id, module, measure, period_start, breakdown, code)
            do update set numerator = excluded.numerator, denominator = excluded.denominator
            """.formatted(String.join(", ", rows)), "select number_measure_changes()", """
                insert into measure_period (tenant_id, module, measure, period_start)
                select partnership, '%s', measure, '%s' from unnest(array['visits', 'at-home']) measure,
                    unnest('{%s}'::uuid[]) partnership
                on conflict (tenant_id, module, measure, period_start) do update set changed = nextval('measure_change')
                """.formatted(
                        module,
                        quarter,
                        made.partnerships().stream()
                                .map(partnership -> partnership.id().toString())
                                .collect(Collectors.joining(","))));
    }

    private String row(
            String partnership, String measure, LocalDate quarter, String place, int numerator, String denominator) {
        return "('%s', '%s', '%s', 1, '%s', %s, %d, %s)"
                .formatted(partnership, module, measure, quarter, place, numerator, denominator);
    }
}
