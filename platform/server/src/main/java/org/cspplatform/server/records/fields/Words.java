package org.cspplatform.server.records.fields;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.jspecify.annotations.Nullable;

/** Stored values as people read them. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private Words() {}

    public static String of(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** A value in one line; of nothing, nothing. */
    public static String of(FieldModel field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case LocalDateTime moment -> MOMENT.format(moment);
            case Boolean answer -> answer ? "Yes" : "No";
            case BigDecimal number -> number(field.type(), number);
            case List<?> list -> list(field.type(), list);
            case String text -> text(field.codeList(), text);
            default -> value.toString();
        };
    }

    private static String text(@Nullable CodeList list, String text) {
        return list == null ? text : label(list, text);
    }

    private static String label(CodeList list, String name) {
        return list.code(name).map(Code::label).orElse(name);
    }

    private static String number(FieldType type, BigDecimal number) {
        if (!(type instanceof DecimalNumber decimal)) {
            return number.toPlainString();
        }
        return switch (decimal.unit()) {
            case NONE -> number.toPlainString();
            case POUNDS -> NumberFormat.getCurrencyInstance(Locale.UK).format(number);
            case PERCENT -> number.stripTrailingZeros().toPlainString() + "%";
        };
    }

    private static String list(FieldType type, List<?> list) {
        return switch (type) {
            case FieldType.SomeCodes(CodeList codes) ->
                list.stream().map(name -> label(codes, name.toString())).collect(Collectors.joining(", "));
            case FieldType.Items items ->
                list.stream().map(item -> item(items, (List<?>) item)).collect(Collectors.joining("; "));
            default -> list.toString();
        };
    }

    /** An item in one line: what of it is filled in, each after its label. */
    public static String item(FieldType.Items items, List<?> values) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < items.fields().size(); i++) {
            FieldModel part = items.fields().get(i);
            String text = of(part, values.get(i));
            if (!text.isEmpty()) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(part.label())
                        .append(": ")
                        .append(text);
            }
        }
        return words.toString();
    }
}
