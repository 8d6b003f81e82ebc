package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** To whom a national recommendation goes. */
public enum Addressee {
    @Label("Home Office")
    HOME_OFFICE,
    @Label("Another department")
    OTHER_DEPARTMENT,
    @Label("A national body")
    NATIONAL_BODY
}
