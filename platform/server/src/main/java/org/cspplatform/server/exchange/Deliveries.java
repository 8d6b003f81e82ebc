package org.cspplatform.server.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.records.imports.BadFileException;
import org.cspplatform.server.records.imports.ImportResult;
import org.cspplatform.server.records.imports.RecordsImport;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * Takes files that others send. Each becomes a file of the dataset's own and goes the way of any import: one check, one way
 * in, and the same file twice changes nothing.
 */
@Singleton
class Deliveries {
    private static final String FORMULA = "=+-@\t\r";
    private static final int HEADING = 1;

    private final RecordsImport imports;

    Deliveries(RecordsImport imports) {
        this.imports = imports;
    }

    /** What came of a file: a result, or the cells that are wrong, of which nothing was taken then. */
    record Outcome(@Nullable ImportResult result, List<CellError> cells) {}

    /** @throws InvalidException when the file cannot be read at all */
    Outcome take(
            ModuleModel module,
            ExchangeIn.Definition format,
            byte[] content,
            UUID partnership,
            @Nullable UUID account) {
        DatasetModel dataset = module.datasets().stream()
                .filter(known -> known.type().equals(format.dataset()))
                .findFirst()
                .orElseThrow();
        List<IncomingRow> rows = format.row().isEmpty()
                ? IncomingCsv.read(format, content)
                : IncomingXml.read(format, new ByteArrayInputStream(content));
        if (rows.isEmpty()) {
            throw new InvalidException(
                    "file",
                    format.row().isEmpty()
                            ? "The file has no rows"
                            : "The file has no element " + format.row() + ". Is it of this format and version?");
        }
        List<CellError> errors = new ArrayList<>();
        byte[] own = ownFile(format, rows, errors);
        if (!errors.isEmpty()) {
            return new Outcome(null, errors);
        }
        try {
            return new Outcome(imports.take(dataset, own, partnership, account), List.of());
        } catch (BadFileException bad) {
            return new Outcome(
                    null,
                    bad.cells().stream()
                            .map(cell -> inTheirs(cell, format, rows))
                            .toList());
        }
    }

    private static byte[] ownFile(ExchangeIn.Definition format, List<IncomingRow> rows, List<CellError> errors) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(
                    format.sources().stream().map(ExchangeIn.Source::component).toList());
            for (IncomingRow row : rows) {
                List<String> cells = new ArrayList<>();
                for (ExchangeIn.Source source : format.sources()) {
                    cells.add(guarded(translated(row, source, errors)));
                }
                writer.writeRecord(cells);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String translated(IncomingRow row, ExchangeIn.Source source, List<CellError> errors) {
        String text = row.texts().get(source.component());
        if (text == null) {
            return "";
        }
        try {
            String own = source.translation().apply(text);
            return own == null ? "" : own;
        } catch (RuntimeException refused) {
            errors.add(new CellError(
                    row.number(),
                    source.name(),
                    text,
                    "This value has no meaning in this format",
                    "a value of the format"));
            return "";
        }
    }

    /** As our own files are written: an apostrophe before what a spreadsheet takes for a formula; reading takes it off. */
    private static String guarded(String text) {
        String behind = text.replaceFirst("^'+", "");
        return !behind.isEmpty() && FORMULA.indexOf(behind.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static CellError inTheirs(CellError cell, ExchangeIn.Definition format, List<IncomingRow> rows) {
        int index = cell.row() - HEADING - 1;
        int number = index >= 0 && index < rows.size() ? rows.get(index).number() : cell.row();
        String name = format.sources().stream()
                .filter(source -> source.component().equals(cell.column()))
                .map(ExchangeIn.Source::name)
                .findFirst()
                .orElse(cell.column());
        return new CellError(number, name, cell.value(), cell.problem(), cell.expected());
    }
}
