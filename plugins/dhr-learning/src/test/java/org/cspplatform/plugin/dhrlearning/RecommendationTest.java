package org.cspplatform.plugin.dhrlearning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.module.Attachment;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Rule;
import org.cspplatform.module.Who;
import org.cspplatform.module.Workflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecommendationTest {
    private static final LocalDate RAISED = LocalDate.of(2024, 5, 1);

    @Test
    void evidencedNeedsEvidenceAsTextOrAsAFile() {
        Attachment file = new Attachment(UUID.fromString("00000000-0000-0000-0000-000000000001"));
        assertThat(brokenBy(made(Status.EVIDENCED, null, null))).containsExactly("evidence");
        assertThat(brokenBy(made(Status.EVIDENCED, "  ", null))).containsExactly("evidence");
        assertThat(brokenBy(made(Status.EVIDENCED, "Audit of 40 files", null))).isEmpty();
        assertThat(brokenBy(made(Status.IMPACT_REVIEWED, null, file))).isEmpty();
        assertThat(brokenBy(made(Status.IMPLEMENTED, null, null))).isEmpty();
    }

    @Test
    void whatIsDoneHasADateAndOnlyThat() {
        assertThat(brokenBy(made(Status.IN_PROGRESS, null, null, RAISED.plusDays(3))))
                .containsExactly("implementedOn");
        assertThat(brokenBy(made(Status.IMPLEMENTED, null, null, RAISED.minusDays(1))))
                .containsExactly("implementedOn");
    }

    @Test
    void onlyTheLeadSaysThatThereIsEvidence() {
        Workflow.Definition workflow = RecommendationRules.workflow().definition();
        Set<Who> who = workflow.steps().stream()
                .filter(step -> step.to() == Status.EVIDENCED)
                .map(Workflow.Step::who)
                .collect(Collectors.toSet());
        assertThat(who).containsExactly(Who.LEAD);
        assertThat(workflow.steps().stream()
                        .filter(step -> step.to() == Status.EVIDENCED)
                        .map(Workflow.Step::from))
                .containsExactly(Status.IMPLEMENTED);
        assertThat(workflow.first()).doesNotContain(Status.EVIDENCED, Status.IMPLEMENTED);
    }

    private static List<String> brokenBy(Recommendation made) {
        return RecommendationRules.all().stream()
                .filter(rule -> !holds(rule, made))
                .map(rule -> rule.definition().field())
                .toList();
    }

    private static <T extends Record> boolean holds(Rule<T> rule, Recommendation made) {
        Rule.Definition<T> definition = rule.definition();
        return definition.holds().test(definition.dataset().cast(made), new Everything(List.of()));
    }

    private static Recommendation made(Status status, @Nullable String evidence, @Nullable Attachment file) {
        return made(status, evidence, file, status.done() ? RAISED.plusDays(100) : null);
    }

    private static Recommendation made(
            Status status, @Nullable String evidence, @Nullable Attachment file, @Nullable LocalDate implemented) {
        return new Recommendation(
                "R1",
                new Reference<>("DHR-1"),
                RAISED,
                Level.LOCAL,
                null,
                null,
                null,
                null,
                Theme.TRAINING,
                "Train",
                status,
                null,
                null,
                "Police",
                "Train everybody",
                List.of(),
                RAISED.plusDays(200),
                implemented,
                evidence,
                file,
                status.shown() ? RAISED.plusDays(120) : null,
                null);
    }
}
