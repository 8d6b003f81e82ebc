package org.cspplatform.server.openness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.funding.returns.file.FormulaGuard;
import org.cspplatform.server.release.Shown;
import org.jspecify.annotations.Nullable;

/** The files in which an open table can be had, beside its page. */
public enum OpenFile {
    /** RFC 4180, UTF-8, a header line of the columns' titles. Text that a spreadsheet would take for a formula is guarded. */
    CSV("table.csv", "text/csv; charset=utf-8; header=present") {
        @Override
        byte[] write(OpenTable table, ObjectMapper json) {
            StringWriter text = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(table.columns().stream().map(OpenColumn::name).toList());
                table.rows()
                        .forEach(row -> csv.writeRecord(
                                row.stream().map(OpenFile::csvCell).collect(Collectors.toList())));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** The rows as objects, with what the metadata say of them. */
    JSON("table.json", "application/json") {
        @Override
        byte[] write(OpenTable table, ObjectMapper json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("title", table.title());
            document.put("description", table.description());
            document.put("publisher", table.publisher());
            document.put("modified", table.modified().toString());
            document.put("metadata", METADATA.fileName());
            document.put(
                    "rows",
                    table.rows().stream().map(row -> asObject(table, row)).toList());
            return bytes(json, document);
        }
    },
    /** Metadata Vocabulary for Tabular Data, W3C Recommendation of 17 December 2015. */
    METADATA("table.csv-metadata.json", "application/csvm+json") {
        @Override
        byte[] write(OpenTable table, ObjectMapper json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
            document.put("url", CSV.fileName());
            document.put("dc:title", table.title());
            document.put("dc:description", table.description());
            document.put("dc:publisher", table.publisher());
            document.put("dc:modified", Map.of("@value", table.modified().toString(), "@type", "xsd:dateTime"));
            document.put(
                    "tableSchema",
                    Map.of(
                            "columns",
                            table.columns().stream().map(OpenFile::column).toList(),
                            "primaryKey",
                            table.key()));
            return bytes(json, document);
        }
    };

    private final String fileName;
    private final String mediaType;

    OpenFile(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    abstract byte[] write(OpenTable table, ObjectMapper json);

    public String fileName() {
        return fileName;
    }

    String mediaType() {
        return mediaType;
    }

    /** The file of that name; empty when there is none such. */
    static Optional<OpenFile> named(String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equals(fileName))
                .findFirst();
    }

    private static Map<String, Object> column(OpenColumn column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("titles", List.of(column.name(), column.title()));
        described.put("dc:description", column.description());
        described.put("datatype", column.type().datatype());
        if (column.type().isNumber()) {
            List<String> noNumber = new ArrayList<>(List.of(""));
            Arrays.stream(Symbol.values()).map(Symbol::text).forEach(noNumber::add);
            described.put("null", noNumber);
        }
        return described;
    }

    private static Map<String, @Nullable Object> asObject(OpenTable table, List<@Nullable Object> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
            Object cell = row.get(column);
            object.put(table.columns().get(column).name(), jsonCell(cell));
        }
        return object;
    }

    private static @Nullable Object jsonCell(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Number number -> number;
            case Shown.Value(BigDecimal number) -> number;
            case Shown shown -> shown.plain();
            case Symbol symbol -> symbol.text();
            default -> cell.toString();
        };
    }

    private static String csvCell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Shown shown -> shown.plain();
            case Symbol symbol -> symbol.text();
            case String text -> FormulaGuard.guard(text);
            default -> cell.toString();
        };
    }

    private static byte[] bytes(ObjectMapper json, Object document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
