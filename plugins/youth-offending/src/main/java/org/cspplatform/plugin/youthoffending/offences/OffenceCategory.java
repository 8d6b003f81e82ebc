package org.cspplatform.plugin.youthoffending.offences;

import org.cspplatform.module.Label;

/** Offence categories of the Youth Justice Board. */
public enum OffenceCategory {
    @Label("Arson")
    ARSON,
    @Label("Breach of bail")
    BREACH_OF_BAIL,
    @Label("Breach of conditional discharge")
    BREACH_OF_CONDITIONAL_DISCHARGE,
    @Label("Breach of statutory order")
    BREACH_OF_STATUTORY_ORDER,
    @Label("Criminal damage")
    CRIMINAL_DAMAGE,
    @Label("Death or injury by dangerous driving")
    DANGEROUS_DRIVING,
    @Label("Domestic burglary")
    DOMESTIC_BURGLARY,
    @Label("Drugs")
    DRUGS,
    @Label("Fraud and forgery")
    FRAUD_AND_FORGERY,
    @Label("Motoring offences")
    MOTORING,
    @Label("Non-domestic burglary")
    NON_DOMESTIC_BURGLARY,
    @Label("Other")
    OTHER,
    @Label("Public order")
    PUBLIC_ORDER,
    @Label("Racially aggravated")
    RACIALLY_AGGRAVATED,
    @Label("Robbery")
    ROBBERY,
    @Label("Sexual offences")
    SEXUAL,
    @Label("Theft and handling stolen goods")
    THEFT_AND_HANDLING,
    @Label("Vehicle theft or unauthorised taking")
    VEHICLE_THEFT,
    @Label("Violence against the person")
    VIOLENCE_AGAINST_THE_PERSON
}
