package org.cspplatform.server.release;

import java.math.BigDecimal;
import java.util.Optional;
import org.cspplatform.server.charts.NumberText;
import org.cspplatform.server.charts.Symbol;
import org.jspecify.annotations.Nullable;

/** A number of a released table, or why there is none. What is suppressed is never 0. */
public sealed interface Shown {
    /** The number, as it was released: rounded already where the policy rounds. */
    record Value(BigDecimal number) implements Shown {}

    /** It could single somebody out, or give away another that could. The symbol does not tell which. */
    record Suppressed() implements Shown {}

    /** There is nothing to say: no denominator, no population, the partnership does not report it. */
    record None() implements Shown {}

    /** The number when there is one. */
    default Optional<BigDecimal> value() {
        return this instanceof Value(BigDecimal number) ? Optional.of(number) : Optional.empty();
    }

    /** What stands in its place when there is no number. */
    default Optional<Symbol> symbol() {
        return switch (this) {
            case Value _ -> Optional.empty();
            case Suppressed() -> Optional.of(Symbol.WITHHELD);
            case None() -> Optional.of(Symbol.NOT_AVAILABLE);
        };
    }

    /** As people read it: {@code 1,230}, or its symbol. */
    default String words() {
        return value().map(NumberText::of).or(() -> symbol().map(Symbol::text)).orElseThrow();
    }

    /** As a file has it: {@code 1230}, or its symbol. */
    default String plain() {
        return value().map(BigDecimal::toPlainString)
                .or(() -> symbol().map(Symbol::text))
                .orElseThrow();
    }

    /** From its letter in the database: V, S or N. */
    static Shown of(char letter, @Nullable BigDecimal number) {
        return switch (letter) {
            case 'V' -> {
                if (number == null) {
                    throw new IllegalStateException("A released value without its number");
                }
                yield new Value(number);
            }
            case 'S' -> new Suppressed();
            case 'N' -> new None();
            default -> throw new IllegalStateException("A released number is shown as " + letter);
        };
    }

    /** Its letter in the database. */
    default char letter() {
        return switch (this) {
            case Value _ -> 'V';
            case Suppressed _ -> 'S';
            case None _ -> 'N';
        };
    }
}
