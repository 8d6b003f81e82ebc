package org.cspplatform.server.measures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Setting;
import org.cspplatform.server.modules.ModuleSettings;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.jspecify.annotations.Nullable;

/** What figures should reach, for the partnership at work. */
@Singleton
class Targets {
    private final ModuleSettings settings;

    Targets(ModuleSettings settings) {
        this.settings = settings;
    }

    /** The target of a measure: the author's own, or what the partnership has set; null when there is none. */
    @Nullable
    BigDecimal of(ModuleModel module, MeasureModel measure) {
        Measure.Target target = measure.definition().target();
        if (target == null) {
            return null;
        }
        Setting.Definition setting = measure.targetSetting();
        return setting == null ? target.figure() : new BigDecimal(settings.valueOf(module, setting.id()));
    }
}
