package org.cspplatform.server.modules.model;

import java.util.List;
import org.cspplatform.module.Measure;

/**
 * A measure whose every name was found.
 *
 * @param countsOn the date that decides the quarter of a record
 * @param breakdowns fields whose codes it is broken down by, each by itself
 */
public record MeasureModel(
        Measure.Definition definition, DatasetModel dataset, FieldModel countsOn, List<FieldModel> breakdowns) {
    public MeasureModel {
        breakdowns = List.copyOf(breakdowns);
    }

    public String id() {
        return definition.id();
    }

    public MeasureKind kind() {
        return MeasureKind.of(definition.calculation());
    }

    public boolean isShare() {
        return kind() == MeasureKind.SHARE;
    }
}
