package org.cspplatform.server.records.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.records.Columns;
import org.cspplatform.server.records.CsvFile;

/** What is wrong with a file, as files that spreadsheets open without running anything in them. */
@Singleton
final class BadRowFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int PAGE = 1000;

    private final BadRows badRows;

    BadRowFiles(BadRows badRows) {
        this.badRows = badRows;
    }

    /** The empty file. */
    static byte[] template(DatasetModel dataset) {
        List<String> heading = FileColumns.of(dataset).offered().stream()
                .map(Columns.Column::name)
                .toList();
        return csv(writer -> writer.writeRecord(heading));
    }

    /** A line for each bad cell. */
    byte[] errors(ImportJob job) {
        return csv(writer -> {
            writer.writeRecord("row", "column", "value", "problem", "expected");
            each(job.id(), row -> row.errors().forEach(error -> writer.writeRecord(line(error))));
        });
    }

    private static List<String> line(CellError error) {
        return List.of(
                Integer.toString(error.row()),
                CsvFile.guarded(error.column()),
                CsvFile.guarded(error.value()),
                CsvFile.guarded(error.problem()),
                error.expected());
    }

    /** The rows in the columns in which they came, by the names of the fields, so that they can be sent again as they are. */
    byte[] rows(ImportJob job) {
        List<String> targets = job.mapping().columns().stream()
                .filter(column -> column.use() == ColumnMapping.Use.FIELD)
                .map(column -> String.valueOf(column.target()))
                .toList();
        List<String> heading = new ArrayList<>(targets);
        heading.add(ColumnMapping.ROW);
        heading.add(ColumnMapping.PROBLEMS);
        return csv(writer -> {
            writer.writeRecord(heading);
            each(job.id(), row -> {
                List<String> cells = new ArrayList<>();
                targets.forEach(target -> cells.add(CsvFile.guarded(row.cells().getOrDefault(target, ""))));
                cells.add(Integer.toString(row.number()));
                cells.add(row.problems().stream()
                        .map(problem -> problem.column() + ": " + problem.problem())
                        .collect(Collectors.joining("; ")));
                writer.writeRecord(cells);
            });
        });
    }

    private void each(UUID job, Consumer<BadRow> work) {
        List<BadRow> page = badRows.page(job, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(work);
            page = badRows.page(job, page.getLast().number(), PAGE);
        }
    }

    private static byte[] csv(Consumer<CsvWriter> work) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            work.accept(writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }
}
