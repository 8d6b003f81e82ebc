package org.cspplatform.server.charts;

import java.math.BigDecimal;
import java.util.Objects;

/** What a chart has at one place: a number, or the reason why there is none. */
public sealed interface Figure {
    Figure WITHHELD = new Withheld();
    Figure MISSING = new Missing();

    /** As the table has it: the number, or the symbol in its place. */
    String words();

    /** A number, written as people read it: with commas and its sign of money or per cent. */
    static Figure of(BigDecimal number, String words) {
        return new Known(number, words);
    }

    static Figure of(long number) {
        return new Known(BigDecimal.valueOf(number), "%,d".formatted(number));
    }

    record Known(BigDecimal number, String words) implements Figure {
        public Known {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(words, "words");
        }
    }

    /** There is a number, and publishing it could single somebody out. Never drawn as 0: a gap with the symbol. */
    record Withheld() implements Figure {
        @Override
        public String words() {
            return Symbol.WITHHELD.text();
        }
    }

    /** There is no number: not reported, nothing to divide by, or not yet. */
    record Missing() implements Figure {
        @Override
        public String words() {
            return Symbol.NOT_AVAILABLE.text();
        }
    }
}
