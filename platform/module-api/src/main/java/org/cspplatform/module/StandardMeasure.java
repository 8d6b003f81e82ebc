package org.cspplatform.module;

import java.time.LocalDate;
import java.util.List;

/** A measure under construction: each step is a new one. */
record StandardMeasure(Definition definition) implements Measure {
    @Override
    public Measure where(Filter filter) {
        Definition d = definition;
        Filter narrowed = d.of() instanceof Filter.All ? filter : d.of().and(filter);
        return with(narrowed, d.breakdowns(), d.text(), d.source(), d.direction(), d.version(), d.since());
    }

    @Override
    public Measure brokenDownBy(String... fields) {
        Definition d = definition;
        return with(d.of(), List.of(fields), d.text(), d.source(), d.direction(), d.version(), d.since());
    }

    @Override
    public Measure definedAs(String text, String source) {
        Definition d = definition;
        return with(d.of(), d.breakdowns(), text, source, d.direction(), d.version(), d.since());
    }

    @Override
    public Measure better(Direction direction) {
        Definition d = definition;
        return with(d.of(), d.breakdowns(), d.text(), d.source(), direction, d.version(), d.since());
    }

    @Override
    public Measure version(int version, LocalDate since) {
        Definition d = definition;
        return with(d.of(), d.breakdowns(), d.text(), d.source(), d.direction(), version, since);
    }

    private StandardMeasure with(
            Filter of,
            List<String> breakdowns,
            String text,
            String source,
            Direction direction,
            int version,
            LocalDate since) {
        Definition d = definition;
        return new StandardMeasure(new Definition(
                d.id(),
                d.title(),
                d.kind(),
                d.dataset(),
                of,
                d.having(),
                breakdowns,
                text,
                source,
                direction,
                version,
                since));
    }
}
