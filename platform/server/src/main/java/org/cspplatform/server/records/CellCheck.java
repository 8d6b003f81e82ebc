package org.cspplatform.server.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.Code;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.modules.model.FieldType.Line;
import org.cspplatform.server.modules.model.FieldType.Lines;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.Person;
import org.cspplatform.server.modules.model.FieldType.WholeNumber;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Checks one value of a field as it was typed, sent or read from a file, and makes of it what is stored.
 *
 * @param today until when a date may lie that may not lie in the future
 */
public record CellCheck(LocalDate today) {
    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[/. ](\\d{1,2})[/. ](\\d{4})");
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9_/.-]{1,64}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    Cell check(FieldModel field, @Nullable String raw) {
        String typed = raw == null ? "" : raw.strip();
        if (typed.isEmpty()) {
            return field.required() ? new Cell.Bad(askFor(field)) : new Cell.Good(null);
        }
        if (CONTROL.matcher(typed).find()) {
            return new Cell.Bad(field.label() + " must not contain control characters");
        }
        return switch (field.type()) {
            case Line(int max, Pattern pattern, String says) -> line(field, typed, max, pattern, says);
            case Lines(int max) -> length(field, typed, max);
            case WholeNumber(BigDecimal min, BigDecimal max) -> wholeNumber(field, typed, min, max);
            case DecimalNumber(int places, BigDecimal min, BigDecimal max) -> decimal(field, typed, places, min, max);
            case YesNo() -> yesNo(field, typed);
            case Day day -> day(field, typed, day);
            case OneOfCodes list -> code(field, typed, list);
            case Person() ->
                PERSON.matcher(typed).matches()
                        ? new Cell.Good(typed)
                        : new Cell.Bad(field.label()
                                + " must be 1 to 64 letters, digits, hyphens, underscores, slashes or full"
                                + " stops, without spaces");
        };
    }

    private static String askFor(FieldModel field) {
        boolean choice = field.type() instanceof OneOfCodes || field.type() instanceof YesNo;
        return field.label().endsWith("?")
                ? "Select an answer: " + field.label()
                : (choice ? "Select " : "Enter ") + field.inSentence();
    }

    private static Cell line(FieldModel field, String typed, int max, @Nullable Pattern pattern, String says) {
        if (typed.lines().count() > 1) {
            return new Cell.Bad(field.label() + " must be one line");
        }
        if (pattern != null && !pattern.matcher(typed).matches()) {
            return new Cell.Bad(field.label() + " must be " + says);
        }
        return length(field, typed, max);
    }

    private static Cell length(FieldModel field, String typed, int max) {
        return typed.codePointCount(0, typed.length()) <= max
                ? new Cell.Good(typed)
                : new Cell.Bad(field.label() + " must be " + max + " characters or fewer");
    }

    private static Cell wholeNumber(
            FieldModel field, String typed, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (!typed.matches("-?\\d{1,10}")
                || new BigDecimal(typed).abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return new Cell.Bad(field.label() + " must be a whole number" + range(min, max));
        }
        BigDecimal number = new BigDecimal(typed);
        return within(number, min, max)
                ? new Cell.Good(number.intValueExact())
                : new Cell.Bad(field.label() + " must be a whole number" + range(min, max));
    }

    private static Cell decimal(
            FieldModel field, String typed, int places, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        String what = " must be a number with at most " + places + " decimal places" + range(min, max);
        if (!typed.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
            return new Cell.Bad(field.label() + what);
        }
        BigDecimal number = new BigDecimal(typed);
        if (number.stripTrailingZeros().scale() > places || !within(number, min, max)) {
            return new Cell.Bad(field.label() + what);
        }
        return new Cell.Good(number.setScale(places, RoundingMode.UNNECESSARY));
    }

    private static Cell yesNo(FieldModel field, String typed) {
        return switch (typed.toLowerCase(Locale.UK)) {
            case "true", "yes", "y" -> new Cell.Good(true);
            case "false", "no", "n" -> new Cell.Good(false);
            default ->
                new Cell.Bad(field.label() + (field.label().endsWith("?") ? " The answer" : "") + " must be yes or no");
        };
    }

    private Cell day(FieldModel field, String typed, Day type) {
        LocalDate day = parse(typed);
        if (day == null) {
            return new Cell.Bad(field.label() + " must be a real date, for example " + FOR_PEOPLE.format(today));
        }
        LocalDate min = type.min();
        if (min != null && day.isBefore(min)) {
            return new Cell.Bad(field.label() + " must be on or after " + FOR_PEOPLE.format(min));
        }
        if (type.untilToday() && day.isAfter(today)) {
            return new Cell.Bad(field.label() + " must be today or in the past");
        }
        LocalDate max = type.max();
        if (max != null && day.isAfter(max)) {
            return new Cell.Bad(field.label() + " must be on or before " + FOR_PEOPLE.format(max));
        }
        return new Cell.Good(day);
    }

    private static @Nullable LocalDate parse(String typed) {
        Matcher iso = ISO.matcher(typed);
        Matcher british = BRITISH.matcher(typed);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            return british.matches() ? LocalDate.of(number(british, 3), number(british, 2), number(british, 1)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Cell code(FieldModel field, String typed, OneOfCodes list) {
        return list.codes().stream()
                .filter(code ->
                        code.name().equalsIgnoreCase(typed) || code.label().equalsIgnoreCase(typed))
                .findFirst()
                .<Cell>map(code -> new Cell.Good(code.name()))
                .orElseGet(() -> new Cell.Bad(field.label() + " must be one of the listed codes"));
    }

    private static boolean within(BigDecimal number, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }

    private static String range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min != null && max != null) {
            return " between " + min.toPlainString() + " and " + max.toPlainString();
        }
        return min != null
                ? " of " + min.toPlainString() + " or more"
                : max != null ? " of " + max.toPlainString() + " or less" : "";
    }

    /** What a field expects, for the person who corrects a file. */
    public static String expected(FieldModel field) {
        String what =
                switch (field.type()) {
                    case Line(int max, Pattern _, String says) ->
                        says.isEmpty() ? "text of at most " + max + " characters" : says;
                    case Lines(int max) -> "text of at most " + max + " characters";
                    case WholeNumber(BigDecimal min, BigDecimal max) -> "a whole number" + range(min, max);
                    case DecimalNumber(int places, BigDecimal min, BigDecimal max) ->
                        "a number with at most " + places + " decimal places" + range(min, max);
                    case YesNo() -> "yes or no";
                    case Day day ->
                        "a date such as 2026-03-31 or 31/03/2026" + (day.untilToday() ? ", not in the future" : "");
                    case OneOfCodes list ->
                        "one of "
                                + String.join(
                                        ", ",
                                        list.codes().stream().map(Code::name).toList());
                    case Person() -> "a pseudonymous reference";
                };
        return field.required() ? what : what + ", or nothing";
    }
}
