package org.cspplatform.plugin.alcoholviolence.screening;

import org.cspplatform.module.Label;

/** Sex, which decides how many units question 3 asks about. */
public enum Sex {
    @Label("Female: question 3 asks about 6 units or more")
    FEMALE,
    @Label("Male: question 3 asks about 8 units or more")
    MALE
}
