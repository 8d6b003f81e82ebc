package org.cspplatform.module;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A measure under construction: each step is a new one. */
record StandardMeasure(Definition definition) implements Measure {
    static Measure of(String id, String title, Class<? extends Record> dataset, Calculation calculation) {
        return new StandardMeasure(new Definition(
                id,
                title,
                dataset,
                calculation,
                Filter.all(),
                List.of(),
                "",
                "",
                Direction.NEITHER,
                "",
                null,
                "",
                1,
                LocalDate.MIN,
                "",
                null));
    }

    @Override
    public Measure where(Filter filter) {
        return with(parts -> parts.of = parts.of instanceof Filter.All ? filter : parts.of.and(filter));
    }

    @Override
    public Measure brokenDownBy(String... fields) {
        return with(parts -> parts.breakdowns = List.of(fields));
    }

    @Override
    public Measure definedAs(String text, String source) {
        return with(parts -> {
            parts.text = text;
            parts.source = source;
        });
    }

    @Override
    public Measure better(Direction direction) {
        return with(parts -> parts.direction = direction);
    }

    @Override
    public Measure unit(String words) {
        return with(parts -> parts.unit = words);
    }

    @Override
    public Measure target(BigDecimal figure) {
        return with(parts -> parts.target = new Target(figure, null));
    }

    @Override
    public Measure target(Setting figure) {
        return with(parts -> parts.target = new Target(null, figure.definition().id()));
    }

    @Override
    public Measure caveat(String words) {
        return with(parts -> parts.caveat = words);
    }

    @Override
    public Measure version(int version, LocalDate since) {
        return with(parts -> {
            parts.version = version;
            parts.since = since;
        });
    }

    @Override
    public Measure version(int version, LocalDate since, String change, Measure before) {
        return with(parts -> {
            parts.version = version;
            parts.since = since;
            parts.change = change;
            parts.before = before;
        });
    }

    @Override
    public Measure signedOffWithReturn() {
        return with(parts -> parts.signedOff = true);
    }

    private Measure with(Consumer<Parts> change) {
        Parts parts = new Parts(definition);
        change.accept(parts);
        return new StandardMeasure(parts.definition(definition));
    }

    /** The parts of a definition that a step may change. */
    private static final class Parts {
        Filter of;
        List<String> breakdowns;
        String text;
        String source;
        Direction direction;
        String unit;

        @Nullable
        Target target;

        String caveat;
        int version;
        LocalDate since;
        String change;

        @Nullable
        Measure before;

        boolean signedOff;

        Parts(Definition d) {
            of = d.of();
            breakdowns = d.breakdowns();
            text = d.text();
            source = d.source();
            direction = d.direction();
            unit = d.unit();
            target = d.target();
            caveat = d.caveat();
            version = d.version();
            since = d.since();
            change = d.change();
            before = d.before();
            signedOff = d.signedOff();
        }

        Definition definition(Definition d) {
            return new Definition(
                    d.id(),
                    d.title(),
                    d.dataset(),
                    d.calculation(),
                    of,
                    breakdowns,
                    text,
                    source,
                    direction,
                    unit,
                    target,
                    caveat,
                    version,
                    since,
                    change,
                    before,
                    signedOff);
        }
    }
}
