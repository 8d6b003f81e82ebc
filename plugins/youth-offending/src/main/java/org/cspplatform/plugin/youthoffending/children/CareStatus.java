package org.cspplatform.plugin.youthoffending.children;

import org.cspplatform.module.Label;

/** Whether the child is looked after, or supported by children's social care. */
public enum CareStatus {
    @Label("Not looked after")
    NOT_LOOKED_AFTER,
    @Label("Child in need")
    CHILD_IN_NEED,
    @Label("Child protection plan")
    CHILD_PROTECTION_PLAN,
    @Label("Looked after: accommodated by agreement (section 20)")
    ACCOMMODATED,
    @Label("Looked after: care order (section 31)")
    CARE_ORDER,
    @Label("Looked after: on remand")
    REMAND_LOOKED_AFTER,
    @Label("Care leaver")
    CARE_LEAVER,
    @Label("Not known")
    NOT_KNOWN
}
