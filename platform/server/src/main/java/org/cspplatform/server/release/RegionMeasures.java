package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;

/** Finds what was asked for, or says what there is instead. */
@Singleton
final class RegionMeasures {
    private final ReleasedFigures figures;

    RegionMeasures(ReleasedFigures figures) {
        this.figures = figures;
    }

    List<ListedMeasure> list(Region region, AskedFigures asked) {
        if (asked.draft()) {
            Releasing.requireOwnOffice(region);
            return figures.listDrafts(asked.audience(), region.id());
        }
        return figures.list(asked.audience(), region.id());
    }

    /**
     * The figures.
     *
     * @throws NotFoundException when nothing of the measure is released
     * @throws InvalidException when nothing is released of that time, or the breakdown is not there; it says what there is
     */
    ReleasedMeasure read(Region region, String module, String measure, AskedFigures asked) {
        if (asked.draft()) {
            Releasing.requireOwnOffice(region);
        }
        ReleasedMeasure found =
                find(region, module, measure, asked).orElseThrow(() -> nothing(region, module, measure, asked));
        String by = asked.by();
        if (by != null
                && found.breakdowns().stream().noneMatch(each -> each.field().equals(by))) {
            throw new InvalidException("by", breakdowns(found));
        }
        return found;
    }

    private Optional<ReleasedMeasure> find(Region region, String module, String measure, AskedFigures asked) {
        return asked.draft()
                ? figures.draft(asked.audience(), region.id(), module, measure, asked.from(), asked.to(), asked.by())
                : figures.read(asked.audience(), region.id(), module, measure, asked.from(), asked.to(), asked.by());
    }

    private RuntimeException nothing(Region region, String module, String measure, AskedFigures asked) {
        Optional<ReleasedMeasure> ever = asked.from() == null && asked.to() == null
                ? Optional.empty()
                : find(region, module, measure, new AskedFigures(asked.audience(), asked.draft(), null, null, null));
        return ever.<RuntimeException>map(known -> new InvalidException(
                        "period", "Nothing is released of that time. There is: " + periods(known) + "."))
                .orElseGet(() -> new NotFoundException("released measure"));
    }

    private static String periods(ReleasedMeasure known) {
        return known.releases().stream().map(ReleasedRelease::period).collect(Collectors.joining(", "));
    }

    private static String breakdowns(ReleasedMeasure known) {
        return known.breakdowns().isEmpty()
                ? "This measure is not broken down"
                : "This measure is broken down by "
                        + known.breakdowns().stream()
                                .map(ReleasedBreakdown::field)
                                .collect(Collectors.joining(", "));
    }
}
