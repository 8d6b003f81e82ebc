package org.cspplatform.module;

/**
 * Under which law a record is processed. A dataset says it for all its records; where it differs from record to record, give the
 * record type a component of this type, which is a code list like any other.
 */
public enum Regime {
    /** UK GDPR and Part 2 of the Data Protection Act 2018. */
    @Label("General processing")
    GENERAL,

    /** Part 3 of the Data Protection Act 2018: by a competent authority, for law enforcement. */
    @Label("Law-enforcement processing")
    LAW_ENFORCEMENT
}
