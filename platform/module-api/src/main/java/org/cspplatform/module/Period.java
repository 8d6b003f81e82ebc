package org.cspplatform.module;

import java.time.LocalDate;
import java.util.Objects;

/** Days from one to another, both included. */
public record Period(LocalDate from, LocalDate until) {
    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("The period ends on " + until + ", before it begins on " + from);
        }
    }
}
