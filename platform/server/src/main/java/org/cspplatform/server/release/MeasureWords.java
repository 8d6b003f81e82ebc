package org.cspplatform.server.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cspplatform.module.Measure;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * What a measure says of itself, kept with each table made of it, for modules change and are removed.
 *
 * @param per of a rate, for so many of the population
 * @param definitionSince first day of the version of the definition that counted the quarter; null for the first version
 * @param earlierRecounted whether earlier quarters too are counted by that version
 */
record MeasureWords(
        String module,
        String moduleTitle,
        String measure,
        String title,
        MeasureKind kind,
        Measure.Direction direction,
        String unit,
        @Nullable Integer per,
        @Nullable String population,
        @Nullable BigDecimal target,
        String definition,
        String source,
        String caveat,
        int definitionVersion,
        @Nullable LocalDate definitionSince,
        String definitionChange,
        boolean earlierRecounted) {}
