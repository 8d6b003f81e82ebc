package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** What a review can be found by. */
public enum Tag {
    @Label("Parricide")
    PARRICIDE,
    @Label("Homicide followed by suicide")
    HOMICIDE_SUICIDE,
    @Label("Female perpetrator")
    FEMALE_PERPETRATOR,
    @Label("LGBTQ+")
    LGBTQ,
    @Label("Black and minoritised")
    BLACK_AND_MINORITISED,
    @Label("Substance use")
    SUBSTANCE_USE,
    @Label("Mental health")
    MENTAL_HEALTH,
    @Label("Children in the household")
    CHILDREN_IN_HOUSEHOLD,
    @Label("Older victim")
    OLDER_VICTIM,
    @Label("Unpaid care")
    UNPAID_CARE
}
