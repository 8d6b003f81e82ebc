package org.cspplatform.testkit.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cspplatform.testkit.Person;

/**
 * The figures that one person sees of a module in some quarters. Each method holds one measure, its breakdowns included, against rows
 * that a test has counted by itself.
 *
 * <pre>{@code
 * new Figures(lead, "purse-thefts", from, until)
 *         .share("from-bags", thefts.stream().map(theft -> Row.of(theft.day(), theft.bag()).by("place", theft.place())).toList());
 * }</pre>
 */
public final class Figures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHOLE = "";

    private final Person person;
    private final String module;
    private final LocalDate from;
    private final LocalDate until;

    public Figures(Person person, String module, LocalDate from, LocalDate until) {
        this.person = person;
        this.module = module;
        this.from = from;
        this.until = until;
    }

    /** A figure with numerator and denominator. */
    public void share(String measure, List<Row> rows) {
        compare(measure, rows, true);
    }

    /** A figure of which only the numerator is counted here: a count, a sum, a rate. */
    public void count(String measure, List<Row> rows) {
        compare(measure, rows, false);
    }

    /**
     * Quantiles of days, of the whole only.
     *
     * @param days by the day on which the record counts
     */
    public void quantiles(String measure, Map<LocalDate, List<Long>> days, int... percents) {
        Map<String, List<Long>> byQuarter = new HashMap<>();
        days.forEach((day, some) ->
                byQuarter.computeIfAbsent(quarter(day), _ -> new ArrayList<>()).addAll(some));
        for (JsonNode cell : answer(measure).path("cells")) {
            List<Long> sorted = byQuarter.getOrDefault(cell.path("quarter").asText(), List.of()).stream()
                    .sorted()
                    .toList();
            for (int i = 0; i < percents.length; i++) {
                JsonNode said = cell.path("quantiles").path(i).path("days");
                BigDecimal expected = sorted.isEmpty() ? null : quantile(sorted, percents[i]);
                if (expected == null ? said.isNumber() : !same(said, expected)) {
                    throw new AssertionError(
                            measure + " in " + cell.path("quarter").asText() + ", " + percents[i] + "%: says " + said
                                    + ", counted " + expected);
                }
            }
        }
    }

    /** Who entered too short a time ago, of the whole only. */
    public void waiting(String measure, List<Row> rows) {
        Map<String, Long> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(quarter(row.day()), 1L, Long::sum));
        for (JsonNode cell : answer(measure).path("cells")) {
            long expected = counted.getOrDefault(cell.path("quarter").asText(), 0L);
            if (cell.path("notYetFollowedUp").asLong() != expected) {
                throw new AssertionError(measure + ": not yet followed up is " + cell + ", counted " + expected);
            }
        }
    }

    private void compare(String measure, List<Row> rows, boolean denominators) {
        JsonNode series = answer(measure);
        Map<String, long[]> expected = new HashMap<>();
        Map<String, long[]> said = new HashMap<>();
        put(said, WHOLE, series.path("cells"));
        List<String> fields = new ArrayList<>();
        for (JsonNode breakdown : series.path("breakdowns")) {
            String field = breakdown.path("field").asText();
            fields.add(field);
            put(said, field, breakdown.path("cells"));
        }
        rows.stream()
                .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(until))
                .forEach(row -> {
                    add(expected, key(WHOLE, "", quarter(row.day())), row);
                    fields.stream()
                            .filter(row.codes()::containsKey)
                            .forEach(field -> add(
                                    expected,
                                    key(field, row.codes().getOrDefault(field, ""), quarter(row.day())),
                                    row));
                });
        List<String> wrong = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        said.keySet().stream()
                .filter(key -> key.startsWith("|") || rows.stream().anyMatch(row -> hasField(row, key)))
                .forEach(keys::add);
        for (String key : keys) {
            long[] counted = expected.getOrDefault(key, new long[2]);
            long[] told = said.getOrDefault(key, new long[2]);
            if (counted[0] != told[0] || (denominators && counted[1] != told[1])) {
                wrong.add(
                        "%s: says %d of %d, counted %d of %d".formatted(key, told[0], told[1], counted[0], counted[1]));
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(measure + " differs:\n  " + String.join("\n  ", wrong));
        }
    }

    private static boolean hasField(Row row, String key) {
        return row.codes().keySet().stream().anyMatch(field -> key.startsWith(field + "|"));
    }

    private static void add(Map<String, long[]> cells, String key, Row row) {
        long[] cell = cells.computeIfAbsent(key, _ -> new long[2]);
        cell[0] += row.numerator();
        cell[1] += row.denominator();
    }

    private static void put(Map<String, long[]> said, String field, JsonNode cells) {
        for (JsonNode cell : cells) {
            JsonNode code = cell.path("code");
            // Records without a code stand under none.
            if (field.isEmpty() || !code.isNull()) {
                said.put(
                        key(
                                field,
                                code.isNull() ? "" : code.asText(),
                                cell.path("quarter").asText()),
                        new long[] {
                            cell.path("numerator").asLong(),
                            cell.path("denominator").asLong()
                        });
            }
        }
    }

    private JsonNode answer(String measure) {
        HttpResponse<String> answer =
                person.get("/api/v1/modules/%s/measures/%s?from=%s&to=%s".formatted(module, measure, from, until));
        if (answer.statusCode() != 200) {
            throw new AssertionError(measure + " answers " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException none) {
            throw new AssertionError(answer.body(), none);
        }
    }

    /** As PostgreSQL's {@code percentile_cont}: between two values in proportion. */
    private static BigDecimal quantile(List<Long> sorted, int percent) {
        BigDecimal place = BigDecimal.valueOf(percent, 2).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = place.intValue();
        BigDecimal least = BigDecimal.valueOf(sorted.get(below));
        BigDecimal next = BigDecimal.valueOf(sorted.get(Math.min(below + 1, sorted.size() - 1)));
        return least.add(next.subtract(least).multiply(place.subtract(BigDecimal.valueOf(below))))
                .setScale(1, RoundingMode.HALF_UP);
    }

    private static boolean same(JsonNode said, BigDecimal expected) {
        return said.isNumber() && said.decimalValue().compareTo(expected) == 0;
    }

    private static String key(String field, String code, String quarter) {
        return String.join("|", List.of(field, code, quarter));
    }

    /** For example {@code 2016-17 Q2}. */
    private static String quarter(LocalDate day) {
        LocalDate shifted = day.minusMonths(3);
        int year = shifted.getYear();
        return "%d-%02d Q%d".formatted(year, (year + 1) % 100, (shifted.getMonthValue() - 1) / 3 + 1);
    }
}
