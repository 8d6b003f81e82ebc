package org.cspplatform.plugin.arrestreferral;

import java.util.List;
import org.cspplatform.module.Report;

/** The module's reports. */
final class Reports {
    private Reports() {}

    static List<Report> all() {
        return List.of(
                Report.of("funnel", "From the test to treatment", "funnel")
                        .about("Each quarter's arrests and what became of them: for the team and its partners.")
                        .section(
                                "Tests and assessments",
                                "",
                                "contacts",
                                "trigger-tested",
                                "positive-tests",
                                "positive-tests-assessed")
                        .section("Into treatment", "", "treatment-within-21-days", "positive-not-referred"),
                Report.of("quarterly", "Quarterly report")
                        .about("For the partnership: what the team did, how long people waited, and whether treatment"
                                + " held.")
                        .section("The team's work", "", "contacts", "people", "trigger-tested", "positive-tests")
                        .section(
                                "The cohort",
                                "A cohort is the arrests of a quarter. Its later steps may come in later quarters, so"
                                        + " recent quarters still fill up.",
                                "funnel",
                                "positive-tests-assessed",
                                "positive-not-referred")
                        .section(
                                "Waits",
                                "Read a wait beside the share that started: who never started has no wait.",
                                "days-to-assessment",
                                "days-to-treatment",
                                "treatment-within-21-days",
                                "wait-by-provider")
                        .section(
                                "Treatment",
                                "Providers report treatments; those that cannot be judged yet are apart.",
                                "treatment-starts",
                                "effective-treatment",
                                "left-within-12-weeks",
                                "planned-exits")
                        .section(
                                "Outcomes",
                                "What clients say at the start and at the exit. Without a comparison group none of this"
                                        + " shows what the team caused.",
                                "profile-within-26-weeks",
                                "opiates-reduced",
                                "quality-of-life"));
    }
}
