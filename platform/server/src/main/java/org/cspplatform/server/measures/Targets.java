package org.cspplatform.server.measures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Setting;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jspecify.annotations.Nullable;

/** What figures should reach, for the partnership at work. */
@Singleton
class Targets {
    /** The target of a measure: the author's own, or what the partnership has set; null when there is none. */
    @Nullable
    BigDecimal of(MeasureModel measure) {
        Measure.Target target = measure.definition().target();
        if (target == null) {
            return null;
        }
        Setting.Definition setting = measure.targetSetting();
        return setting == null ? target.figure() : new BigDecimal(setting.value());
    }
}
