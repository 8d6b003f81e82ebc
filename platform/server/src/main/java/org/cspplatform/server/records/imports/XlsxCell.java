package org.cspplatform.server.records.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * A cell of Excel as the text that somebody would have typed: dates as 2026-03-31, numbers without their format, answers as true
 * and false. Of a formula its last result counts.
 *
 * @param since1904 how old files of the Mac count days
 */
record XlsxCell(boolean since1904) {
    /** As many digits as Excel shows and keeps. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case STRING, ERROR -> cell.getText();
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case NUMBER -> raw == null ? "" : number(cell, raw);
            case FORMULA -> raw == null ? "" : isNumber(raw) ? number(cell, raw) : raw;
            case EMPTY -> "";
        };
    }

    private static boolean isNumber(String raw) {
        try {
            return new BigDecimal(raw).precision() > 0;
        } catch (NumberFormatException text) {
            return false;
        }
    }

    private String number(Cell cell, String raw) {
        BigDecimal number = new BigDecimal(raw);
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            try {
                return moment(number);
            } catch (DateTimeException noDate) {
                return plain(number);
            }
        }
        return plain(number);
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(DIGITS);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private String moment(BigDecimal days) {
        long whole = days.longValue();
        long seconds = days.subtract(BigDecimal.valueOf(whole))
                .multiply(SECONDS)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        if (whole == 0 && !since1904) {
            return LocalTime.MIN
                    .plusSeconds(seconds)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        }
        // Excel counts a 29 February 1900 that never was.
        LocalDate zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, whole < 61 ? 31 : 30);
        LocalDateTime moment = zero.plusDays(whole).atStartOfDay().plusSeconds(seconds);
        return seconds == 0
                ? moment.toLocalDate().toString()
                : moment.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 47)
                        || (id >= 50 && id <= 58))) {
            return true;
        }
        if (format == null) {
            return false;
        }
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < format.length(); i++) {
            char letter = Character.toLowerCase(format.charAt(i));
            switch (letter) {
                case '"' -> quoted = !quoted;
                case '[' -> bracketed = true;
                case ']' -> bracketed = false;
                case '\\', '_', '*' -> i++;
                case 'y', 'd', 'h' -> {
                    if (!quoted && !bracketed) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}
