package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** When the sample was taken (Police and Criminal Evidence Act 1984, s.63B). */
public enum TestOccasion {
    @Label("On arrest, aged 18 or over")
    ON_ARREST,
    @Label("On charge, aged 14 or over")
    ON_CHARGE
}
