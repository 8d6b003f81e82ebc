package org.cspplatform.module;

import java.util.function.UnaryOperator;

/** A format under construction: each step is a new one. */
record StandardExchangeIn(Definition definition) implements ExchangeIn {
    @Override
    public ExchangeIn field(String name, String component) {
        return field(name, component, UnaryOperator.identity());
    }

    @Override
    public ExchangeIn field(String name, String component, UnaryOperator<String> translation) {
        return new StandardExchangeIn(definition.with(new Source(name, component, false, translation)));
    }

    @Override
    public ExchangeIn header(String name, String component) {
        return new StandardExchangeIn(definition.with(new Source(name, component, true, UnaryOperator.identity())));
    }
}
