package org.cspplatform.module;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A format under construction: each step is a new one. */
record StandardExchangeOut<T extends Record>(Definition<T> definition) implements ExchangeOut<T> {
    @Override
    public ExchangeOut<T> only(Predicate<? super T> passes) {
        return new StandardExchangeOut<>(definition.with(passes));
    }

    @Override
    public ExchangeOut<T> column(String heading, Function<? super T, @Nullable Object> value) {
        return new StandardExchangeOut<>(definition.with(new Column<>(heading, value)));
    }

    @Override
    public ExchangeOut<T> header(String element, Function<Period, @Nullable Object> value) {
        return new StandardExchangeOut<>(definition.with(new Header(element, value)));
    }
}
