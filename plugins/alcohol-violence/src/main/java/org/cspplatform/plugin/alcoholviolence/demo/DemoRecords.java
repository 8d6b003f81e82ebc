package org.cspplatform.plugin.alcoholviolence.demo;

import java.util.List;
import org.cspplatform.module.Demo;
import org.cspplatform.plugin.alcoholviolence.assaults.Assault;
import org.cspplatform.plugin.alcoholviolence.assaults.RecordedOffence;
import org.cspplatform.plugin.alcoholviolence.cautions.ConditionalCaution;
import org.cspplatform.plugin.alcoholviolence.cautions.FurtherOffence;
import org.cspplatform.plugin.alcoholviolence.screening.AuditScreening;

/** Invented records: as much violence as such an area sees, more of it at weekends and in summer. */
public final class DemoRecords {
    private DemoRecords() {}

    /** All generators. */
    public static List<Demo> all() {
        return List.of(
                Demo.of(Assault.class, Violence::treated),
                Demo.of(RecordedOffence.class, Violence::recorded),
                Demo.of(AuditScreening.class, Screenings::of),
                Demo.of(ConditionalCaution.class, scene -> Cautions.of(scene).cautions()),
                Demo.of(FurtherOffence.class, scene -> Cautions.of(scene).furtherOffences()));
    }
}
