package org.cspplatform.module;

/** An event under construction: each step is a new one. */
record StandardEvent(Definition definition) implements Event {
    @Override
    public Event where(Filter filter) {
        Definition d = definition;
        return new StandardEvent(new Definition(d.dataset(), d.date(), d.entered(), d.happened(), filter));
    }
}
