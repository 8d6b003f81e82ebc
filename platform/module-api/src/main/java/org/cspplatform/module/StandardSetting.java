package org.cspplatform.module;

import java.math.BigDecimal;

/** A setting under construction: each step is a new one. */
record StandardSetting(Definition definition) implements Setting {
    @Override
    public Setting hint(String words) {
        Definition d = definition;
        return new StandardSetting(
                new Definition(d.id(), d.label(), words, d.kind(), d.value(), d.least(), d.greatest(), d.choices()));
    }

    @Override
    public Setting between(long least, long greatest) {
        Definition d = definition;
        return new StandardSetting(new Definition(
                d.id(),
                d.label(),
                d.hint(),
                d.kind(),
                d.value(),
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(greatest),
                d.choices()));
    }
}
