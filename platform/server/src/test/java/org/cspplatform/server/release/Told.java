package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cspplatform.server.charts.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of one figure of a quarter, in whatever form: a number without its dress, {@code withheld} or {@code none}.
 *
 * @param numerator empty where the form does not tell it
 */
record Told(String numerator, String denominator, String figure) {
    static final String WITHHELD = "withheld";
    private static final String NONE = "none";

    /** By place and code, {@code /} for the region's whole, as the API answers. */
    static Map<String, Told> ofCells(JsonNode answer) {
        Map<String, Told> told = new TreeMap<>();
        for (JsonNode cell : answer.get("cells")) {
            String label =
                    cell.get("breakdown").isNull() ? "" : cell.get("label").asText();
            told.put(
                    key(cell.get("partnershipName").asText(""), label),
                    new Told(
                            number(cell.get("numerator")),
                            number(cell.get("denominator")),
                            number(cell.get("figure"))));
        }
        return told;
    }

    private static String number(JsonNode answered) {
        return switch (answered.get("shown").asText()) {
            case "value" -> plain(answered.get("number").asText());
            case "suppressed" -> WITHHELD;
            default -> NONE;
        };
    }

    /** The rows of a file, by the names of its columns. */
    static Map<String, Told> ofFile(
            String file, String place, String label, String numerator, String denominator, String figure) {
        Map<String, Told> told = new TreeMap<>();
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
            told.put(
                    key(row.getField(place), label.isEmpty() ? "" : row.getField(label)),
                    new Told(
                            plain(row.getField(numerator)),
                            plain(row.getField(denominator)),
                            plain(row.getField(figure))));
        }
        assertThat(told).isNotEmpty();
        return told;
    }

    /** A table with a figure in each cell that is asked for: partnerships down, or codes down and partnerships across. */
    static void assertShown(
            Map<String, Told> told,
            List<String> headings,
            List<List<String>> rows,
            Set<String> columns,
            boolean codes,
            String region) {
        assertThat(headings).containsAll(columns);
        int seen = 0;
        for (List<String> row : rows) {
            for (int column = 1; column < row.size(); column++) {
                String heading = headings.get(column);
                if (columns.contains(heading)) {
                    String key = codes
                            ? key(heading.equals(region) ? "" : heading, row.getFirst())
                            : key(row.getFirst().equals(region) ? "" : row.getFirst(), "");
                    assertShown(told.get(key), row.get(column), key);
                    seen++;
                }
            }
        }
        assertThat(seen).isEqualTo(columns.size() * rows.size());
    }

    /** A cell that says a figure, or the two numbers that make it up. */
    private static void assertShown(@Nullable Told told, String cell, String key) {
        Told expected = Objects.requireNonNull(told, key);
        int of = cell.indexOf(" of ");
        if (of < 0) {
            assertThat(plain(cell)).as(key + " in " + cell).isEqualTo(expected.figure());
        } else {
            assertThat(plain(cell.substring(0, of))).as(key).isEqualTo(expected.numerator());
            assertThat(plain(cell.substring(of + 4))).as(key).isEqualTo(expected.denominator());
        }
    }

    private static String key(String place, String label) {
        return (place.equals("Region") ? "" : place) + "/" + label;
    }

    /** A number as it is written for people or programs, without commas, signs and marks of quality. */
    static String plain(String written) {
        String text = written.strip();
        if (text.startsWith(Symbol.WITHHELD.text())) {
            return WITHHELD;
        }
        if (text.isEmpty()
                || text.startsWith(Symbol.NOT_AVAILABLE.text())
                || text.startsWith(Symbol.NOT_APPLICABLE.text())) {
            return NONE;
        }
        int mark = text.indexOf(' ');
        String number =
                (mark < 0 ? text : text.substring(0, mark)).replace(",", "").replace("%", "");
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
