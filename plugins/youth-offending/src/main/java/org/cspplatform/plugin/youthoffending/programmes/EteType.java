package org.cspplatform.plugin.youthoffending.programmes;

import org.cspplatform.module.Label;

/** Kinds of education, training and employment. */
public enum EteType {
    @Label("Mainstream school")
    MAINSTREAM_SCHOOL,
    @Label("Special school")
    SPECIAL_SCHOOL,
    @Label("Alternative provision or pupil referral unit")
    ALTERNATIVE_PROVISION,
    @Label("Educated at home")
    HOME_EDUCATION,
    @Label("College or sixth form")
    FURTHER_EDUCATION,
    @Label("Training or apprenticeship")
    TRAINING,
    @Label("Employment")
    EMPLOYMENT,
    @Label("Volunteering")
    VOLUNTEERING,
    @Label("Education in custody")
    CUSTODY
}
