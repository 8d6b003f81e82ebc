package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cspplatform.server.tenancy.Region;
import org.jspecify.annotations.Nullable;

/** What a reader would see change if a draft were released. */
@Singleton
final class DraftChanges {
    private static final int MOST = 20;

    private final ReleasedFigures figures;

    DraftChanges(ReleasedFigures figures) {
        this.figures = figures;
    }

    private record Place(
            @Nullable String partnership,
            @Nullable String breakdown,
            @Nullable String code) {
        static Place of(ReleasedCell cell) {
            return new Place(cell.partnership(), cell.breakdown(), cell.code());
        }
    }

    /** A line for each figure: where, what it was and what it would be. The first twenty, and how many more. */
    List<String> of(Region region, DraftLine line) {
        Map<Place, ReleasedCell> before = new LinkedHashMap<>();
        Map<Place, ReleasedCell> after = new LinkedHashMap<>();
        List<@Nullable String> breakdowns = new ArrayList<>();
        breakdowns.add(null);
        draft(region, line, null).ifPresent(found -> found.breakdowns().forEach(each -> breakdowns.add(each.field())));
        for (String by : breakdowns) {
            standing(region, line, by)
                    .ifPresent(found -> found.cells().forEach(cell -> before.put(Place.of(cell), cell)));
            draft(region, line, by).ifPresent(found -> found.cells().forEach(cell -> after.put(Place.of(cell), cell)));
        }
        List<String> changes = new ArrayList<>();
        after.forEach((place, cell) -> {
            ReleasedCell was = before.get(place);
            String then = was == null ? "nothing" : words(was);
            if (!then.equals(words(cell))) {
                changes.add(where(cell) + ": " + then + " becomes " + words(cell));
            }
        });
        if (changes.isEmpty()) {
            return List.of("The words change, no figure does.");
        }
        if (changes.size() <= MOST) {
            return changes;
        }
        List<String> first = new ArrayList<>(changes.subList(0, MOST));
        first.add("and " + (changes.size() - MOST) + " more");
        return first;
    }

    private Optional<ReleasedMeasure> standing(Region region, DraftLine line, @Nullable String by) {
        return figures.read(line.audience(), region.id(), line.module(), line.measure(), line.from(), line.from(), by);
    }

    private Optional<ReleasedMeasure> draft(Region region, DraftLine line, @Nullable String by) {
        return figures.draft(line.audience(), region.id(), line.module(), line.measure(), line.from(), line.from(), by);
    }

    private static String where(ReleasedCell cell) {
        String who = Objects.requireNonNullElse(cell.partnershipName(), "Region");
        return cell.label() == null ? who : who + ", " + cell.label();
    }

    private static String words(ReleasedCell cell) {
        return cell.denominator() instanceof Shown.None
                ? cell.figure().words()
                : cell.numerator().words() + " of " + cell.denominator().words();
    }
}
