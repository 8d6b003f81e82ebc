package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.tenancy.Partnership;
import org.jspecify.annotations.Nullable;

/** What a reader of released tables could work out. */
final class WhatFollows {
    private WhatFollows() {}

    /** Tells a cell from every other of its measure. */
    static List<Object> place(ReleasedCell cell) {
        return List.of(
                cell.period(),
                String.valueOf(cell.partnership()),
                String.valueOf(cell.breakdown()),
                String.valueOf(cell.code()));
    }

    /** What a reader of both releases of one quarter has: a figure that one of them shows and that did not change is known. */
    static ReleasedMeasure union(ReleasedMeasure first, ReleasedMeasure second, Made made) {
        String changed = made.partnerships().get(1).code();
        Map<List<Object>, ReleasedCell> known =
                first.cells().stream().collect(Collectors.toMap(WhatFollows::place, cell -> cell));
        List<ReleasedCell> both = new ArrayList<>();
        for (ReleasedCell cell : second.cells()) {
            ReleasedCell before = Objects.requireNonNull(known.get(place(cell)));
            boolean same = !changed.equals(cell.partnership()) && !cell.isTotal();
            both.add(same && cell.numerator() instanceof Shown.Suppressed ? before : cell);
        }
        return new ReleasedMeasure(
                second.region(),
                second.regionName(),
                second.audience(),
                second.module(),
                second.moduleTitle(),
                second.measure(),
                second.title(),
                second.kind(),
                second.direction(),
                second.unit(),
                second.per(),
                second.population(),
                second.target(),
                second.definition(),
                second.source(),
                second.caveat(),
                second.changes(),
                second.notes(),
                second.breakdowns(),
                second.releases(),
                both);
    }

    /**
     * In each line whose total is shown no suppressed figure stands alone, nor beside only those of one partnership that knows its
     * own; and what is left for the others is not what one of them could only be.
     */
    static void assertNothingFollows(ReleasedMeasure measure, Made made, int threshold) {
        List<@Nullable String> codes = new ArrayList<>(List.of("HOME", "STREET"));
        codes.add(null);
        for (String code : codes) {
            List<ReleasedCell> line = made.partnerships().stream()
                    .map(partnership -> cell(measure, partnership, code))
                    .toList();
            if (cell(measure, null, code).numerator() instanceof Shown.Value) {
                long hidden = line.stream()
                        .filter(cell -> cell.numerator() instanceof Shown.Suppressed)
                        .count();
                assertThat(hidden)
                        .as("hidden in the line of " + code)
                        .isNotEqualTo(1)
                        .isNotEqualTo(2);
            }
        }
        for (Partnership partnership : made.partnerships()) {
            long hidden = List.of("HOME", "STREET").stream()
                    .map(code -> cell(measure, partnership, code))
                    .filter(cell -> cell.numerator() instanceof Shown.Suppressed)
                    .count();
            if (cell(measure, partnership, null).numerator() instanceof Shown.Value whole) {
                assertThat(hidden).as("hidden of " + partnership.code()).isNotEqualTo(1);
                assertThat(whole.number().intValue()).isGreaterThanOrEqualTo(threshold);
            }
        }
    }

    /** @param code null for the whole */
    static ReleasedCell cell(ReleasedMeasure measure, @Nullable Partnership partnership, @Nullable String code) {
        return measure.cells().stream()
                .filter(cell -> Objects.equals(cell.partnership(), partnership == null ? null : partnership.code())
                        && Objects.equals(cell.code(), code)
                        && (code != null || cell.isWhole()))
                .findFirst()
                .orElseThrow();
    }
}
