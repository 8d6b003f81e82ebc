package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.InForce;
import org.cspplatform.module.Label;

/** Offences for which the police may test without an inspector's authority (Criminal Justice and Court Services Act 2000, Sch. 6).
 * The day on which the Fraud Act's offences took the place of deception is unconfirmed. */
public enum TriggerOffence {
    @Label("Theft")
    THEFT,
    @Label("Robbery")
    ROBBERY,
    @Label("Burglary")
    BURGLARY,
    @Label("Aggravated burglary")
    AGGRAVATED_BURGLARY,
    @Label("Taking a motor vehicle or other conveyance without authority")
    TAKING_VEHICLE,
    @Label("Aggravated vehicle-taking")
    AGGRAVATED_VEHICLE_TAKING,
    @Label("Handling stolen goods")
    HANDLING,
    @Label("Going equipped for stealing")
    GOING_EQUIPPED,
    @Label("Attempted theft")
    ATTEMPTED_THEFT,
    @Label("Attempted robbery")
    ATTEMPTED_ROBBERY,
    @Label("Attempted burglary")
    ATTEMPTED_BURGLARY,
    @Label("Attempted handling of stolen goods")
    ATTEMPTED_HANDLING,
    @Label("Obtaining property by deception")
    @InForce(until = "2007-07-31")
    DECEPTION,
    @Label("Attempted obtaining of property by deception")
    @InForce(until = "2007-07-31")
    ATTEMPTED_DECEPTION,
    @Label("Fraud")
    @InForce(from = "2007-08-01")
    FRAUD,
    @Label("Possession of articles for use in fraud")
    @InForce(from = "2007-08-01")
    ARTICLES_FOR_FRAUD,
    @Label("Making or supplying articles for use in fraud")
    @InForce(from = "2007-08-01")
    MAKING_ARTICLES_FOR_FRAUD,
    @Label("Attempted fraud")
    @InForce(from = "2007-08-01")
    ATTEMPTED_FRAUD,
    @Label("Production or supply of a specified Class A drug")
    DRUG_SUPPLY,
    @Label("Possession of a specified Class A drug")
    DRUG_POSSESSION,
    @Label("Possession of a specified Class A drug with intent to supply")
    DRUG_POSSESSION_WITH_INTENT,
    @Label("Begging")
    BEGGING,
    @Label("Persistent begging")
    PERSISTENT_BEGGING
}
