package org.cspplatform.testkit.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cspplatform.testkit.Person;
import org.jspecify.annotations.Nullable;

/**
 * One measure as the service gives it, and plain computations over a test's own records to hold against it, quarter by quarter. {@link
 * Figures} holds counted rows against all breakdowns instead.
 *
 * @param id of the measure
 * @param json as the API answered
 */
public record Series(String id, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks for a measure over the quarters that touch a period. */
    public static Series of(Person person, String module, String measure, LocalDate from, LocalDate to) {
        HttpResponse<String> answer =
                person.get("/api/v1/modules/%s/measures/%s?from=%s&to=%s".formatted(module, measure, from, to));
        assertThat(answer.statusCode()).as("%s: %s", measure, answer.body()).isEqualTo(200);
        try {
            return new Series(measure, JSON.readTree(answer.body()));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(answer.body(), malformed);
        }
    }

    /** The cells of the whole, by the first day of their quarter. */
    public Map<LocalDate, JsonNode> cells() {
        Map<LocalDate, JsonNode> cells = new LinkedHashMap<>();
        json.get("cells")
                .forEach(cell -> cells.put(LocalDate.parse(cell.get("from").asText()), cell));
        assertThat(cells).as(id).isNotEmpty();
        return cells;
    }

    /** The cells of one code of a breakdown; a quarter without a record has none. */
    public Map<LocalDate, JsonNode> cells(String field, String code) {
        Map<LocalDate, JsonNode> cells = new LinkedHashMap<>();
        for (JsonNode breakdown : json.get("breakdowns")) {
            if (breakdown.get("field").asText().equals(field)) {
                for (JsonNode cell : breakdown.get("cells")) {
                    if (code.equals(cell.get("code").asText())) {
                        cells.put(LocalDate.parse(cell.get("from").asText()), cell);
                    }
                }
            }
        }
        return cells;
    }

    /** The first day of the quarter of a day. */
    public static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /** The records that count in a quarter. */
    public static <T> List<T> in(LocalDate quarter, List<T> records, Function<T, LocalDate> day) {
        return records.stream()
                .filter(made -> quarter(day.apply(made)).equals(quarter))
                .toList();
    }

    /** Every quarter has as many in the denominator as pass {@code of}, and in the numerator as pass {@code having} besides. */
    public <T> void isShare(List<T> records, Function<T, LocalDate> day, Predicate<T> of, Predicate<T> having) {
        long all = 0;
        for (Map.Entry<LocalDate, JsonNode> cell : cells().entrySet()) {
            List<T> denominator =
                    in(cell.getKey(), records, day).stream().filter(of).toList();
            long numerator = denominator.stream().filter(having).count();
            assertThat(number(cell.getValue(), "denominator"))
                    .as("%s %s", id, cell)
                    .isEqualTo(denominator.size());
            assertThat(number(cell.getValue(), "numerator"))
                    .as("%s %s", id, cell)
                    .isEqualTo(numerator);
            all += numerator;
        }
        assertThat(all).as("%s says something", id).isPositive();
    }

    /** Every quarter has as many as pass. */
    public <T> void isCount(List<T> records, Function<T, LocalDate> day, Predicate<T> of) {
        long all = 0;
        for (Map.Entry<LocalDate, JsonNode> cell : cells().entrySet()) {
            long count = in(cell.getKey(), records, day).stream().filter(of).count();
            assertThat(number(cell.getValue(), "numerator"))
                    .as("%s %s", id, cell)
                    .isEqualTo(count);
            all += count;
        }
        assertThat(all).as("%s says something", id).isPositive();
    }

    /** Every cell has these quantiles of the days from one date to another. */
    public <T> void isDays(
            List<T> records,
            Function<T, LocalDate> day,
            Function<T, @Nullable LocalDate> earlier,
            Function<T, @Nullable LocalDate> later) {
        int quantiles = 0;
        for (Map.Entry<LocalDate, JsonNode> cell : cells().entrySet()) {
            List<Long> days = new ArrayList<>();
            for (T made : in(cell.getKey(), records, day)) {
                LocalDate first = earlier.apply(made);
                LocalDate second = later.apply(made);
                if (first != null && second != null) {
                    days.add(ChronoUnit.DAYS.between(first, second));
                }
            }
            assertThat(number(cell.getValue(), "numerator"))
                    .as("%s %s", id, cell)
                    .isEqualTo(days.size());
            for (JsonNode quantile : cell.getValue().get("quantiles")) {
                BigDecimal expected = quantile(days, quantile.get("percent").asInt());
                assertThat(
                                quantile.get("days").isNull()
                                        ? null
                                        : quantile.get("days").decimalValue())
                        .as("%s %s", id, cell)
                        .usingComparator(Series::compare)
                        .isEqualTo(expected);
                quantiles++;
            }
        }
        assertThat(quantiles).as("%s says something", id).isPositive();
    }

    /** Interpolated between the two nearest, half up to one decimal place; null of nothing. */
    public static @Nullable BigDecimal quantile(List<Long> days, int percent) {
        List<Long> sorted = days.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        int hundredths = percent * (sorted.size() - 1);
        int below = hundredths / 100;
        BigDecimal least = BigDecimal.valueOf(sorted.get(below));
        BigDecimal next = BigDecimal.valueOf(sorted.get(Math.min(below + 1, sorted.size() - 1)));
        return least.add(next.subtract(least)
                        .multiply(BigDecimal.valueOf(hundredths % 100))
                        .divide(BigDecimal.valueOf(100)))
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** A whole number of a cell, by name. */
    public static long number(JsonNode cell, String name) {
        return cell.get(name).decimalValue().longValueExact();
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null ? 0 : 1;
        }
        return one.compareTo(other);
    }
}
