package org.cspplatform.module;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that each partnership decides for itself, with a value to begin with: a target, a length of time, a way of working. */
public sealed interface Setting permits StandardSetting {
    /** A number from 0 to 1,000,000 unless {@link #between} says otherwise. */
    static Setting number(String id, String label, long value) {
        return new StandardSetting(new Definition(
                id,
                label,
                "",
                Kind.NUMBER,
                Long.toString(value),
                BigDecimal.ZERO,
                BigDecimal.valueOf(1_000_000),
                Map.of()));
    }

    static Setting yesNo(String id, String label, boolean value) {
        return new StandardSetting(
                new Definition(id, label, "", Kind.YES_NO, Boolean.toString(value), null, null, Map.of()));
    }

    /** One line of at most 200 characters. */
    static Setting text(String id, String label, String value) {
        return new StandardSetting(new Definition(id, label, "", Kind.TEXT, value, null, null, Map.of()));
    }

    /**
     * One of some choices.
     *
     * @param value the one to begin with, a key of {@code choices}
     * @param choices what is stored, and the words that people read, in order
     */
    static Setting choice(String id, String label, String value, Map<String, String> choices) {
        return new StandardSetting(new Definition(id, label, "", Kind.CHOICE, value, null, null, choices));
    }

    /** What helps to decide. */
    Setting hint(String words);

    /** Of a number: the least and the greatest value, both allowed. */
    Setting between(long least, long greatest);

    /** What the platform reads. */
    Definition definition();

    /** What a value is. */
    enum Kind {
        NUMBER,
        YES_NO,
        TEXT,
        CHOICE
    }

    /** A setting as the platform reads it. Built by the factories of {@link Setting} only. */
    record Definition(
            String id,
            String label,
            String hint,
            Kind kind,
            String value,
            @Nullable BigDecimal least,
            @Nullable BigDecimal greatest,
            Map<String, String> choices) {
        public Definition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(value, "value");
            choices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }
}
