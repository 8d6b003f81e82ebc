package org.cspplatform.server.modules.model;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A measure whose every name was found.
 *
 * @param countsOn the date that decides the quarter of a record
 * @param breakdowns fields whose codes it is broken down by, each by itself
 * @param module all datasets of the module, for filters and events that look beyond the measure's own
 * @param targetSetting the setting that has the target; null when the target is fixed or there is none
 * @param before the definition for the quarters before this one's first day; null when this one is meant for all
 */
public record MeasureModel(
        Measure.Definition definition,
        DatasetModel dataset,
        FieldModel countsOn,
        List<FieldModel> breakdowns,
        List<DatasetModel> module,
        Setting.@Nullable Definition targetSetting,
        @Nullable MeasureModel before) {
    public MeasureModel {
        breakdowns = List.copyOf(breakdowns);
        module = List.copyOf(module);
    }

    public String id() {
        return definition.id();
    }

    public MeasureKind kind() {
        return MeasureKind.of(definition.calculation());
    }

    /** This definition and those before it, the newest first. */
    public List<MeasureModel> versions() {
        List<MeasureModel> versions = new ArrayList<>();
        for (MeasureModel version = this; version != null; version = version.before()) {
            versions.add(version);
        }
        return versions;
    }

    /** The dataset of a record type that a filter or an event names; it was found when the module was read. */
    public DatasetModel dataset(Class<? extends Record> type) {
        return module.stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
