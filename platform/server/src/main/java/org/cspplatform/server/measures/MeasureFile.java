package org.cspplatform.server.measures;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cspplatform.server.measures.MeasureSeries.Breakdown;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/** A series as a spreadsheet reads it: a row for each figure, each with what one must know of it. */
final class MeasureFile {
    private static final String FORMULA = "=+-@\t\r";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private MeasureFile() {}

    static byte[] write(MeasureSeries series) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(heading(series));
            for (MeasureCell cell : series.cells()) {
                writer.writeRecord(row(series, cell, ""));
            }
            for (Breakdown breakdown : series.breakdowns()) {
                for (MeasureCell cell : breakdown.cells()) {
                    writer.writeRecord(row(series, cell, breakdown.label()));
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> heading(MeasureSeries series) {
        List<String> heading = new ArrayList<>(List.of(
                "Measure",
                "Period",
                "From",
                "To",
                "Broken down by",
                "Code",
                "Label",
                "Numerator",
                "Denominator",
                "Figure",
                "Unit",
                "Not yet followed up",
                "Population year",
                "Version of definition",
                "Caveat"));
        many(series).forEach(heading::add);
        return heading;
    }

    /** Headings of quantiles or steps, which every cell of a series has alike. */
    private static Stream<String> many(MeasureSeries series) {
        return series.cells().stream()
                .findFirst()
                .map(cell -> Stream.concat(
                        cell.quantiles().stream().map(quantile -> quantile.percent() + "% within days"),
                        cell.steps().stream().map(step -> guarded(step.title()))))
                .orElse(Stream.empty());
    }

    private static List<String> row(MeasureSeries series, MeasureCell cell, String by) {
        List<String> row = new ArrayList<>(List.of(
                guarded(series.title()),
                cell.period(),
                cell.from().toString(),
                cell.to().toString(),
                guarded(by),
                guarded(words(cell.code())),
                guarded(words(cell.label())),
                number(cell.numerator()),
                number(cell.denominator()),
                number(cell.figure()),
                guarded(unit(series)),
                number(cell.notYetFollowedUp()),
                cell.populationYear() == null ? "" : cell.populationYear().toString(),
                Integer.toString(cell.definitionVersion()),
                guarded(series.caveat())));
        cell.quantiles().forEach(quantile -> row.add(number(quantile.days())));
        cell.steps().forEach(step -> row.add(number(step.count())));
        return row;
    }

    private static String unit(MeasureSeries series) {
        if (series.isShare()) {
            return "%";
        }
        if (series.kind() == MeasureKind.RATE) {
            return "for each " + series.per() + " of the population";
        }
        return series.kind() == MeasureKind.DAYS ? "days" : series.unit();
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** So that no spreadsheet takes a text for a formula. */
    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
