package org.cspplatform.server.modules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Deadline.Unit;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Setting;
import org.cspplatform.module.Who;
import org.cspplatform.module.Workflow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong with states and deadlines is said all at once, each with its place and its mend. */
final class CourseOfACaseTest {
    public enum Status {
        @Label("Open")
        OPEN,
        @Label("Closed")
        CLOSED
    }

    private enum Other {
        OPEN
    }

    /** A case. */
    @Dataset(id = "cases", title = "Cases")
    public record Case(
            @Key @Label("Reference") String reference,
            @Label("Status") Status status,
            @Label("Begun on") LocalDate begunOn,
            @Label("Done on") @Nullable LocalDate doneOn,
            @Label("Pauses") List<Pause> pauses,
            @Label("Visits") List<Visit> visits) {}

    /** A pause. */
    public record Pause(
            @Label("From") LocalDate from,
            @Label("Until") @Nullable LocalDate until) {}

    /** No pause. */
    public record Visit(@Label("Day") LocalDate day) {}

    private record Elsewhere(String text) {}

    private record Module(List<Workflow> workflows, List<Deadline> deadlines) implements PriorityModule {
        @Override
        public String id() {
            return "cases";
        }

        @Override
        public String title() {
            return "Cases";
        }

        @Override
        public List<Class<? extends Record>> datasets() {
            return List.of(Case.class);
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.number("days", "Days", 5), Setting.yesNo("asked", "Asked", true));
        }
    }

    @Test
    void whatIsRightHasNoProblem() {
        assertThat(problems(
                        List.of(Workflow.of(Case.class, "status", Status.OPEN)
                                .allow(Who.LEAD, Status.OPEN, Status.CLOSED)),
                        List.of(Deadline.of("finish", "Finish", Case.class, "begunOn", "doneOn")
                                .within(Setting.number("days", "Days", 5), Unit.WORKING_DAYS)
                                .when(Filter.oneOf("status", Status.OPEN))
                                .pausedBy("pauses"))))
                .isEmpty();
    }

    @Test
    void everythingWrongWithStatesIsNamed() {
        List<ModelProblem> found = problems(
                List.of(
                        Workflow.of(Case.class, "status", Other.OPEN)
                                .allow(Who.LEAD, Status.OPEN, Status.OPEN)
                                .allow(Who.LEAD, Status.OPEN, Status.CLOSED)
                                .allow(Who.STAFF, Status.OPEN, Status.CLOSED),
                        Workflow.of(Case.class, "reference", Status.OPEN),
                        Workflow.of(Elsewhere.class, "text")),
                List.of());
        assertThat(found).allMatch(problem -> !problem.mend().isBlank());
        assertThat(found.stream().map(ModelProblem::problem))
                .contains(
                        "Other.OPEN is no state of the field.",
                        "A step leads from OPEN to itself.",
                        "The step from OPEN to CLOSED is allowed twice.",
                        "The dataset has two workflows.",
                        "The state is not a code list.",
                        "Elsewhere is no dataset of this module.");
    }

    @Test
    void everythingWrongWithDeadlinesIsNamed() {
        Deadline finish = Deadline.of("finish", "Finish", Case.class, "begunOn", "doneOn");
        List<ModelProblem> found = problems(
                List.of(),
                List.of(
                        finish.within(-1, Unit.DAYS).warn(-1),
                        finish.within(Setting.number("weeks", "Weeks", 1), Unit.DAYS),
                        Deadline.of("Bad Id", " ", Case.class, "status", "begunOn"),
                        Deadline.of("lost", "Lost", Elsewhere.class, "a", "b"),
                        Deadline.of("absent", "Absent", Case.class, "absent", "doneOn")
                                .pausedBy("visits"),
                        Deadline.of("filtered", "Filtered", Case.class, "begunOn", "doneOn")
                                .when(Filter.yes("status")),
                        Deadline.of("others", "Others", Case.class, "begunOn", "doneOn")
                                .when(Filter.exists(Case.class, "reference", Filter.all())
                                        .not())));
        assertThat(found.stream().map(ModelProblem::problem))
                .contains(
                        "It gives -1.",
                        "It warns -1 days before.",
                        "Its id is taken or malformed.",
                        "There is no setting weeks that is a number.",
                        "It has no title.",
                        "The field status is not a date.",
                        "The field begunOn is required, so it would always be done.",
                        "Elsewhere is no dataset of this module.",
                        "There is no field absent in dataset cases.",
                        "The field visits does not say from when until when the clock stands still.",
                        "The field status is not yes or no.",
                        "It depends on other records.");
    }

    private static List<ModelProblem> problems(List<Workflow> workflows, List<Deadline> deadlines) {
        Problems problems = new Problems();
        ModelReader.read(new Module(workflows, deadlines), problems);
        return problems.found();
    }
}
