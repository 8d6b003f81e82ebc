package org.cspplatform.server.papers.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.funding.Pounds;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param shown what people read
 * @param value the number behind it: pounds with two decimals, a count, a per cent (47 is 47 %), a rate; null for text and for
 *     what is suppressed or was not received, which is never 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cell(Kind kind, String shown, @Nullable BigDecimal value) {
    /** What a cell holds. */
    public enum Kind {
        TEXT,
        POUNDS,
        COUNT,
        PERCENT,
        RATE,
        /** Withheld, so that nobody can be singled out. */
        SUPPRESSED,
        /** Nothing was received, or there is nothing to divide by. */
        MISSING
    }

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null);
    }

    public static Cell pounds(BigDecimal amount) {
        return new Cell(Kind.POUNDS, Pounds.text(amount), Pounds.exact(amount));
    }

    public static Cell count(long count) {
        return new Cell(Kind.COUNT, "%,d".formatted(count), BigDecimal.valueOf(count));
    }

    /** A whole per cent. */
    public static Cell percent(long percent) {
        return new Cell(Kind.PERCENT, percent + "%", BigDecimal.valueOf(percent));
    }

    /** In the place of a number that is not there. */
    public static Cell symbol(Symbol symbol) {
        return new Cell(symbol == Symbol.WITHHELD ? Kind.SUPPRESSED : Kind.MISSING, symbol.text(), null);
    }

    public static Cell missing(String shown) {
        return new Cell(Kind.MISSING, shown, null);
    }

    /** Whether it stands on the right, as numbers do. */
    public boolean numeric() {
        return kind != Kind.TEXT;
    }

    /** Whether it is an amount below nothing. */
    public boolean negative() {
        return value != null && value.signum() < 0;
    }
}
