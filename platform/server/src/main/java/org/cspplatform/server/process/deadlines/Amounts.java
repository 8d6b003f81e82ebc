package org.cspplatform.server.process.deadlines;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import org.cspplatform.module.Deadline;
import org.cspplatform.server.modules.ModuleSettings;
import org.cspplatform.server.modules.model.ModuleModel;

/** How much time a deadline gives: as the module says, or as the partnership at work has set it. */
@Singleton
final class Amounts {
    /** A hundred years of days: whoever sets more gets this, and dates that everything can still read. */
    private static final int GREATEST = 36_525;

    private final ModuleSettings settings;

    Amounts(ModuleSettings settings) {
        this.settings = settings;
    }

    int of(ModuleModel module, Deadline.Definition deadline) {
        String setting = deadline.setting();
        int amount = setting == null ? deadline.amount() : new BigDecimal(settings.valueOf(module, setting)).intValue();
        return Math.clamp(amount, 0, GREATEST);
    }
}
