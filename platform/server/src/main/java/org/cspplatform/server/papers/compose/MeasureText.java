package org.cspplatform.server.papers.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.PaperDates;
import org.cspplatform.server.release.QualityFlag;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.release.Shown;

/** A released measure in words: what it counts, how it stands, and what one must know to read it. */
final class MeasureText {
    private final ReleasedMeasure measure;

    MeasureText(ReleasedMeasure measure) {
        this.measure = measure;
    }

    /** "Repeat cases (MARAC): the share of …" */
    String definition() {
        String definition = measure.definition().isBlank() ? "" : ": " + measure.definition();
        return "%s (%s)%s".formatted(measure.title(), measure.moduleTitle(), ended(definition));
    }

    /** The region's last figure beside the one before it. Empty when the last one is withheld or not there. */
    Optional<String> latest() {
        List<ReleasedCell> totals = totals();
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        ReleasedCell last = totals.getLast();
        if (last.figure().value().isEmpty()) {
            return Optional.empty();
        }
        String now = "In %s the region's figure was %s"
                .formatted(last.period(), shown(last.figure()).shown());
        Optional<ReleasedCell> before = totals.stream()
                .filter(cell -> cell.from().plusMonths(3).equals(last.from()))
                .findFirst()
                .filter(cell -> cell.figure().value().isPresent())
                .filter(cell -> cell.definitionVersion() == last.definitionVersion());
        return Optional.of(before.map(cell -> now + "; in " + cell.period() + " it was "
                                + shown(cell.figure()).shown())
                        .orElse(now)
                + ".");
    }

    /** The region's totals without breakdown, by quarter. */
    List<ReleasedCell> totals() {
        return measure.cells().stream()
                .filter(cell -> cell.isTotal() && cell.isWhole())
                .toList();
    }

    /** A figure of the measure as a cell: a percentage, pounds, a rate or a count. */
    Cell shown(Shown figure) {
        return switch (figure) {
            case Shown.Suppressed _, Shown.None _ -> Cell.symbol(figure.symbol().orElseThrow());
            case Shown.Value(BigDecimal number) -> {
                if (measure.isShare()) {
                    yield new Cell(Cell.Kind.PERCENT, figure.words() + "%", number);
                }
                if (measure.unit().equals("\u00a3")) {
                    yield new Cell(Cell.Kind.POUNDS, "\u00a3" + figure.words(), number);
                }
                boolean rate = measure.kind() == MeasureKind.RATE || measure.kind() == MeasureKind.DAYS;
                yield new Cell(rate ? Cell.Kind.RATE : Cell.Kind.COUNT, figure.words(), number);
            }
        };
    }

    /** A part of a figure: how many, or of how many. */
    static Cell part(Shown part) {
        return switch (part) {
            case Shown.Value(BigDecimal number) -> new Cell(Cell.Kind.COUNT, part.words(), number);
            case Shown.Suppressed _, Shown.None _ -> Cell.symbol(part.symbol().orElseThrow());
        };
    }

    /** What stands below the measure's tables. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (measure.per() != null && measure.population() != null) {
            notes.add("For each %,d of %s.".formatted(measure.per(), measure.population()));
        }
        notes.addAll(measure.notes());
        if (!measure.caveat().isBlank()) {
            notes.add(measure.caveat());
        }
        measure.changes()
                .forEach(change -> notes.add("From %s it is counted by definition %d. %s"
                        .formatted(PaperDates.day(change.since()), change.version(), change.change())
                        .strip()));
        flags().forEach((flag, places) -> notes.add(flag.title() + ": " + String.join("; ", places) + "."));
        if (!measure.source().isBlank()) {
            notes.add("Source: " + measure.source() + ".");
        }
        return notes;
    }

    private Map<QualityFlag, List<String>> flags() {
        Map<QualityFlag, List<String>> flags = new EnumMap<>(QualityFlag.class);
        measure.cells().stream().filter(ReleasedCell::isWhole).forEach(cell -> cell.flags()
                .forEach(flag ->
                        flags.computeIfAbsent(flag, _ -> new ArrayList<>()).add(name(cell) + ", " + cell.period())));
        return flags;
    }

    /** The partnership's name, or the region's for its total. */
    String name(ReleasedCell cell) {
        return cell.partnershipName() == null ? measure.regionName() : cell.partnershipName();
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
