package org.cspplatform.plugin.dhrlearning;

import java.util.List;
import java.util.function.Predicate;
import org.cspplatform.module.Rule;
import org.cspplatform.module.Who;
import org.cspplatform.module.Workflow;
import org.jspecify.annotations.Nullable;

/** What must hold of a recommendation, and the steps from proposal to evidence. */
final class RecommendationRules {
    private RecommendationRules() {}

    static List<Rule<?>> all() {
        return List.of(
                rule(
                        "addressee",
                        "Only a national recommendation has an addressee: correct the level or remove the addressee",
                        made -> made.addressee() == null || made.level() == Level.NATIONAL),
                rule(
                        "sentOn",
                        "Only a national recommendation is sent to an addressee: correct the level or remove the date",
                        made -> made.sentOn() == null || made.level() == Level.NATIONAL),
                rule(
                        "acknowledgedOn",
                        "Enter when it was sent to the addressee too",
                        made -> made.acknowledgedOn() == null || made.sentOn() != null),
                Rule.inOrder(
                        Recommendation.class,
                        "acknowledgedOn",
                        "The acknowledgement must be on or after the day on which it was sent",
                        Recommendation::sentOn,
                        Recommendation::acknowledgedOn),
                Rule.inOrder(
                        Recommendation.class,
                        "sentOn",
                        "It must be sent on or after the day on which it was raised",
                        Recommendation::raisedOn,
                        Recommendation::sentOn),
                rule(
                        "implementedOn",
                        "Remove the date, or correct the status: it is not implemented yet",
                        made -> made.implementedOn() == null || made.status().done()),
                Rule.inOrder(
                        Recommendation.class,
                        "implementedOn",
                        "It must be implemented on or after the day on which it was raised",
                        Recommendation::raisedOn,
                        Recommendation::implementedOn),
                rule(
                        "evidence",
                        "Describe the evidence, or attach it: without it the recommendation is implemented only",
                        made -> !made.status().shown() || hasText(made.evidence()) || made.evidenceFile() != null),
                rule(
                        "evidencedOn",
                        "Remove the date, or correct the status: the evidence is not checked yet",
                        made -> made.evidencedOn() == null || made.status().shown()),
                Rule.inOrder(
                        Recommendation.class,
                        "evidencedOn",
                        "The evidence must be checked on or after the day of implementation",
                        Recommendation::implementedOn,
                        Recommendation::evidencedOn));
    }

    /** Only the lead says that there is evidence, rejects or gives up. */
    static Workflow workflow() {
        return Workflow.of(Recommendation.class, "status", Status.PROPOSED, Status.ACCEPTED)
                .allow(Who.STAFF, Status.PROPOSED, Status.ACCEPTED)
                .allow(Who.LEAD, Status.PROPOSED, Status.REJECTED)
                .allow(Who.STAFF, Status.ACCEPTED, Status.IN_PROGRESS)
                .allow(Who.LEAD, Status.ACCEPTED, Status.ABANDONED)
                .allow(Who.STAFF, Status.IN_PROGRESS, Status.IMPLEMENTED)
                .allow(Who.LEAD, Status.IN_PROGRESS, Status.ABANDONED)
                .allow(Who.STAFF, Status.IMPLEMENTED, Status.IN_PROGRESS)
                .allow(Who.LEAD, Status.IMPLEMENTED, Status.EVIDENCED)
                .allow(Who.LEAD, Status.EVIDENCED, Status.IMPACT_REVIEWED, Status.IN_PROGRESS)
                .allow(Who.LEAD, Status.REJECTED, Status.PROPOSED)
                .allow(Who.LEAD, Status.ABANDONED, Status.IN_PROGRESS);
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Rule<Recommendation> rule(String field, String message, Predicate<Recommendation> holds) {
        return Rule.of(Recommendation.class, field, message, holds);
    }
}
