package org.cspplatform.module;

import java.util.ArrayList;
import java.util.List;

/** A workflow under construction: each step is a new one. */
record StandardWorkflow(Definition definition) implements Workflow {
    @Override
    public Workflow allow(Who who, Enum<?> from, Enum<?>... to) {
        List<Step> steps = new ArrayList<>(definition.steps());
        for (Enum<?> next : to) {
            steps.add(new Step(who, from, next));
        }
        return new StandardWorkflow(
                new Definition(definition.dataset(), definition.field(), definition.first(), steps));
    }
}
