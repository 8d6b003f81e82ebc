package org.cspplatform.server.process.deadlines;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Setting;
import org.cspplatform.server.modules.model.ModuleModel;

/** How much time a deadline gives: as the module says, or as the partnership at work has set it. */
@Singleton
final class Amounts {
    /** A hundred years of days: whoever sets more gets this, and dates that everything can still read. */
    private static final int GREATEST = 36_525;

    int of(ModuleModel module, Deadline.Definition deadline) {
        String setting = deadline.setting();
        return Math.clamp(setting == null ? deadline.amount() : set(module, setting), 0, GREATEST);
    }

    private static int set(ModuleModel module, String setting) {
        return module.settings().stream()
                .filter(known -> known.id().equals(setting))
                .map(Setting.Definition::value)
                .mapToInt(value -> new BigDecimal(value).intValue())
                .findFirst()
                .orElse(0);
    }
}
