package org.cspplatform.server.release;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.funding.returns.file.FormulaGuard;
import org.jspecify.annotations.Nullable;

/** A released measure as a spreadsheet reads it: a row for each figure, or for the symbol in its place. */
final class ReleasedFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReleasedFile() {}

    static byte[] write(ReleasedMeasure measure, boolean draft) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(
                    "Region",
                    "Measure",
                    "Period",
                    "Quarter begins",
                    "Partnership code",
                    "Partnership",
                    "Broken down by",
                    "Code",
                    "Label",
                    "Numerator",
                    "Denominator",
                    "Figure",
                    "Unit",
                    "Quality",
                    "Version of definition",
                    "Release",
                    "Notes");
            Map<String, String> releases = releases(measure, draft);
            String notes = String.join(" ", measure.notes()) + " " + Symbol.legend();
            for (ReleasedCell cell : measure.cells()) {
                writer.writeRecord(row(measure, cell, releases, notes));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> releases(ReleasedMeasure measure, boolean draft) {
        Map<String, String> releases = new HashMap<>();
        measure.releases()
                .forEach(each -> releases.put(each.period(), draft ? "draft" : Integer.toString(each.number())));
        return releases;
    }

    private static List<String> row(
            ReleasedMeasure measure, ReleasedCell cell, Map<String, String> releases, String notes) {
        return List.of(
                guarded(measure.regionName()),
                guarded(measure.title()),
                cell.period(),
                cell.from().toString(),
                text(cell.partnership()),
                cell.isTotal() ? "Region" : guarded(cell.partnershipName()),
                guarded(cell.breakdown()),
                guarded(cell.code()),
                guarded(cell.label()),
                part(measure.numerator(cell)),
                part(measure.denominator(cell)),
                cell.figure().plain(),
                guarded(ReleasedWords.unit(measure)),
                cell.flags().stream().sorted().map(QualityFlag::title).collect(Collectors.joining("; ")),
                Integer.toString(cell.definitionVersion()),
                releases.getOrDefault(cell.period(), ""),
                guarded(notes));
    }

    private static String part(Optional<Shown> part) {
        return part.map(Shown::plain).orElseGet(Symbol.NOT_APPLICABLE::text);
    }

    private static String guarded(@Nullable String text) {
        return FormulaGuard.guard(text(text));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
