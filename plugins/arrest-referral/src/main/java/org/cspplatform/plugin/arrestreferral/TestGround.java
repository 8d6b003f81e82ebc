package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Why the test could be required (Police and Criminal Evidence Act 1984, s.63B). */
public enum TestGround {
    @Label("Arrest or charge for a trigger offence")
    TRIGGER_OFFENCE,
    @Label("On an inspector's authority")
    INSPECTOR_AUTHORITY
}
