package org.cspplatform.server.release;

import java.time.LocalDate;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Measure;
import org.cspplatform.server.measures.populations.PopulationStore;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;

/** Takes from a module what its measures say of themselves. */
final class MeasureWordsOf {
    private MeasureWordsOf() {}

    static MeasureWords of(ModuleModel module, MeasureModel version) {
        Measure.Definition definition = version.definition();
        Measure.Target target = definition.target();
        Calculation.Rate rate = definition.calculation() instanceof Calculation.Rate known ? known : null;
        boolean first = definition.since().equals(LocalDate.MIN);
        return new MeasureWords(
                module.id(),
                module.title(),
                definition.id(),
                definition.title(),
                version.kind(),
                definition.direction(),
                definition.unit(),
                rate == null ? null : rate.per(),
                rate == null ? null : PopulationStore.label(rate.population()),
                // A target that each partnership sets for itself is none of the region's.
                target == null ? null : target.figure(),
                definition.text(),
                definition.source(),
                definition.caveat(),
                definition.version(),
                first ? null : definition.since(),
                definition.change(),
                version.before() == null);
    }

    /** The version that counted the cells; the newest when there are none. */
    static MeasureModel version(MeasureModel newest, ExactTable exact) {
        int counted = exact.cells().stream()
                .mapToInt(ExactCell::definitionVersion)
                .max()
                .orElse(newest.definition().version());
        return newest.versions().stream()
                .filter(version -> version.definition().version() == counted)
                .findFirst()
                .orElse(newest);
    }
}
