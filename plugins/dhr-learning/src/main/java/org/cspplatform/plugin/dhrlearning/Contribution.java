package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** What an agency gives to a review. */
public enum Contribution {
    @Label("Individual management review")
    MANAGEMENT_REVIEW,
    @Label("Summary of its contacts")
    SUMMARY,
    @Label("Chronology only")
    CHRONOLOGY,
    @Label("No contact with those involved")
    NONE
}
