package org.cspplatform.server.records.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.modules.model.FieldType.Unit;
import org.cspplatform.server.modules.model.FieldType.WholeNumber;
import org.jspecify.annotations.Nullable;

/** Numbers, amounts and percentages. */
final class NumberCells {
    private static final int MOST_DIGITS = 15;
    /** An amount has two places and its column fourteen digits in all. */
    private static final int MOST_DIGITS_OF_POUNDS = 12;

    private NumberCells() {}

    static Cell whole(FieldModel field, String typed, WholeNumber type) {
        int from = typed.startsWith("-") ? 1 : 0;
        int digits = digits(typed, from) - from;
        if (digits == 0 || digits > 10 || from + digits != typed.length()) {
            return bad(field, type);
        }
        long number = Long.parseLong(typed);
        return Math.abs(number) <= Integer.MAX_VALUE && within(BigDecimal.valueOf(number), type.min(), type.max())
                ? new Cell.Good((int) number)
                : bad(field, type);
    }

    private static Cell bad(FieldModel field, WholeNumber type) {
        return new Cell.Bad(field.label() + " must be a whole number" + range(type.min(), type.max(), ""));
    }

    static Cell decimal(FieldModel field, String typed, DecimalNumber type) {
        String plain =
                switch (type.unit()) {
                    case NONE -> typed;
                    case POUNDS -> pounds(typed);
                    case PERCENT ->
                        typed.endsWith("%")
                                ? typed.substring(0, typed.length() - 1).strip()
                                : typed;
                };
        int most = type.unit() == Unit.POUNDS ? MOST_DIGITS_OF_POUNDS : MOST_DIGITS;
        if (!isDecimal(plain, most)) {
            return new Cell.Bad(field.label() + " must be " + words(type));
        }
        BigDecimal number = new BigDecimal(plain);
        if ((number.scale() > type.places() && number.stripTrailingZeros().scale() > type.places())
                || !within(number, type.min(), type.max())) {
            return new Cell.Bad(field.label() + " must be " + words(type));
        }
        return new Cell.Good(number.setScale(type.places(), RoundingMode.UNNECESSARY));
    }

    /** As people write an amount: with a pound sign, and with commas where thousands end. */
    private static String pounds(String typed) {
        boolean negative = typed.startsWith("-");
        String unsigned = negative ? typed.substring(1).strip() : typed;
        String amount = unsigned.startsWith("£") ? unsigned.substring(1).strip() : unsigned;
        int comma = amount.indexOf(',');
        if (comma < 0) {
            return negative ? "-" + amount : amount;
        }
        int end = amount.indexOf('.') < 0 ? amount.length() : amount.indexOf('.');
        boolean grouped = comma >= 1 && comma <= 3 && (end - comma) % 4 == 0;
        for (int i = comma; grouped && i < end; i++) {
            grouped = (amount.charAt(i) == ',') == ((i - comma) % 4 == 0);
        }
        String plain = grouped ? amount.replace(",", "") : amount;
        return negative ? "-" + plain : plain;
    }

    private static boolean isDecimal(String text, int most) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = digits(text, from);
        if (point == from || point - from > most) {
            return false;
        }
        if (point == text.length()) {
            return true;
        }
        int end = digits(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && end > point + 1 && end - point <= 10;
    }

    /** The first place from there on without a digit. */
    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean within(BigDecimal number, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }

    static String words(DecimalNumber type) {
        return switch (type.unit()) {
            case NONE ->
                "a number with at most " + type.places() + " decimal places" + range(type.min(), type.max(), "");
            case POUNDS -> "an amount in pounds and pence, for example 1,234.56" + range(type.min(), type.max(), "£");
            case PERCENT ->
                "a percentage" + range(type.min(), type.max(), "") + ", with at most " + type.places()
                        + (type.places() == 1 ? " decimal place" : " decimal places");
        };
    }

    static String range(@Nullable BigDecimal min, @Nullable BigDecimal max, String sign) {
        if (min != null && max != null) {
            return " between " + sign + min.toPlainString() + " and " + sign + max.toPlainString();
        }
        return min != null
                ? " of " + sign + min.toPlainString() + " or more"
                : max != null ? " of " + sign + max.toPlainString() + " or less" : "";
    }
}
