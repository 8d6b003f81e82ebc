package org.cspplatform.module;

import org.jspecify.annotations.Nullable;

/** A deadline under construction: each step is a new one. */
record StandardDeadline(Definition definition) implements Deadline {
    @Override
    public Deadline within(int amount, Unit unit) {
        Definition d = definition;
        return with(amount, null, unit, d.when(), d.pauses(), d.warnDays());
    }

    @Override
    public Deadline within(Setting amount, Unit unit) {
        Definition d = definition;
        return with(0, amount.definition().id(), unit, d.when(), d.pauses(), d.warnDays());
    }

    @Override
    public Deadline when(Filter filter) {
        Definition d = definition;
        return with(d.amount(), d.setting(), d.unit(), filter, d.pauses(), d.warnDays());
    }

    @Override
    public Deadline pausedBy(String childList) {
        Definition d = definition;
        return with(d.amount(), d.setting(), d.unit(), d.when(), childList, d.warnDays());
    }

    @Override
    public Deadline warn(int days) {
        Definition d = definition;
        return with(d.amount(), d.setting(), d.unit(), d.when(), d.pauses(), days);
    }

    private StandardDeadline with(
            int amount, @Nullable String setting, Unit unit, Filter when, @Nullable String pauses, int warnDays) {
        Definition d = definition;
        return new StandardDeadline(new Definition(
                d.id(), d.title(), d.dataset(), d.from(), d.done(), amount, setting, unit, when, pauses, warnDays));
    }
}
