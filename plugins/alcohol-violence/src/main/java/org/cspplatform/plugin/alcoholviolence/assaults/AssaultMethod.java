package org.cspplatform.plugin.alcoholviolence.assaults;

import org.cspplatform.module.Label;

/** How the assault was done, as the emergency department asks it (code list unconfirmed). */
public enum AssaultMethod {
    @Label("Fist, foot, head or other part of the body")
    BODY_PART,
    @Label("Knife or other sharp object")
    KNIFE,
    @Label("Glass or bottle")
    GLASS,
    @Label("Blunt object")
    BLUNT_OBJECT,
    @Label("Firearm")
    FIREARM,
    @Label("Acid or other substance")
    SUBSTANCE,
    @Label("Animal")
    ANIMAL,
    @Label("Other")
    OTHER,
    @Label("Not known")
    NOT_KNOWN
}
