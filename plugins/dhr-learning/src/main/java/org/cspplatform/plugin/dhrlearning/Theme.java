package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** What recommendations and learning are about; the words to search the region's register by. */
public enum Theme {
    @Label("Recognising coercive control")
    COERCIVE_CONTROL,
    @Label("Risk assessment and MARAC")
    RISK_ASSESSMENT,
    @Label("Sharing information")
    INFORMATION_SHARING,
    @Label("Record keeping")
    RECORD_KEEPING,
    @Label("Training and supervision")
    TRAINING,
    @Label("Mental health")
    MENTAL_HEALTH,
    @Label("Alcohol and drugs")
    SUBSTANCE_USE,
    @Label("Children in the family")
    CHILDREN,
    @Label("Older people and carers")
    OLDER_PEOPLE,
    @Label("Black and minoritised communities")
    MINORITISED,
    @Label("Housing and homelessness")
    HOUSING,
    @Label("Work with perpetrators")
    PERPETRATORS,
    @Label("Suicide and self-harm")
    SUICIDE,
    @Label("Economic abuse")
    ECONOMIC_ABUSE,
    @Label("Awareness of the public")
    PUBLIC_AWARENESS
}
