package org.cspplatform.server.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cspplatform.module.Calculation.Step;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Event;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Measure;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.Population;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Report;
import org.cspplatform.module.Setting;
import org.cspplatform.module.Whose;
import org.cspplatform.server.measures.Entered.Colour;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.modules.model.ModelReader;
import org.cspplatform.server.modules.model.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Measures that an author may not have: each is refused with its place, and what to do. */
final class RefusedMeasuresTest {
    /** Somebody with personal fields. */
    @Dataset(id = "people", title = "People")
    public record Somebody(
            @Key @Label("Reference") String reference,
            @CountsOn @Label("Day") LocalDate day,
            @Label("Person") PersonKey person,
            @Personal @Label("Born") @Nullable LocalDate born,
            @Personal @Label("Weight") @Nullable Integer weight,
            @Label("Colour") @Nullable Colour colour,
            @Label("Words") @Nullable String words,
            @Label("Agreed") @Nullable Boolean agreed) {}

    /** A list of the region's. */
    @Dataset(id = "providers", title = "Providers", whose = Whose.REGION)
    public record Provider(
            @Key @Label("Code") String code,
            @CountsOn @Label("Since") LocalDate since) {}

    /** A module with measures and reports. */
    public record Asking(List<Measure> measures, List<Report> reports, List<Setting> settings)
            implements PriorityModule {
        @Override
        public String id() {
            return "asking";
        }

        @Override
        public String title() {
            return "Asking";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public List<Class<? extends Record>> datasets() {
            return List.of(Somebody.class, Provider.class);
        }
    }

    static Stream<Arguments> refused() {
        Class<Somebody> people = Somebody.class;
        LocalDate april = LocalDate.of(2018, 4, 1);
        return Stream.of(
                Arguments.of("identifies a person", Measure.sum("m", "M", people, "weight")),
                Arguments.of(
                        "identifies a person", Measure.count("m", "M", people).brokenDownBy("born")),
                Arguments.of(
                        "identifies a person", Measure.count("m", "M", people).where(Filter.filled("born"))),
                Arguments.of(
                        "identifies a person",
                        Measure.count("m", "M", people)
                                .where(Filter.atLeast("weight", 3).not())),
                Arguments.of("identifies a person", Measure.medianDays("m", "M", people, "born", "day")),
                Arguments.of("identifies a person", Measure.distinct("m", "M", people, "born")),
                Arguments.of(
                        "identifies a person", Measure.count("m", "M", people).brokenDownBy("person")),
                Arguments.of(
                        "identifies a person",
                        Measure.funnel("m", "M", people, Step.of("a", "A", Filter.filled("born")))),
                Arguments.of("identifies a person", Measure.followUp("m", "M", people, Event.on("born"), 5)),
                Arguments.of(
                        "There is no field plaice",
                        Measure.count("m", "M", people).where(Filter.yes("plaice"))),
                Arguments.of("is not a number", Measure.count("m", "M", people).where(Filter.atLeast("agreed", 3))),
                Arguments.of("is not yes or no", Measure.count("m", "M", people).where(Filter.yes("colour"))),
                Arguments.of(
                        "is not a text with @Dimension",
                        Measure.count("m", "M", people).where(Filter.is("words", "x"))),
                Arguments.of(
                        "It cannot be broken down by words",
                        Measure.count("m", "M", people).brokenDownBy("words")),
                Arguments.of(
                        "by the same field twice",
                        Measure.count("m", "M", people).brokenDownBy("colour", "colour")),
                Arguments.of(
                        "is no Reference", Measure.count("m", "M", people).where(Filter.refers("words", Filter.all()))),
                Arguments.of(
                        "is no dataset",
                        Measure.count("m", "M", people).where(Filter.exists(Entered.class, "earlier", Filter.all()))),
                Arguments.of("always filled", Measure.count("m", "M", people).where(Filter.filled("day"))),
                Arguments.of("cannot be added up", Measure.sum("m", "M", people, "colour")),
                Arguments.of("is not a date", Measure.medianDays("m", "M", people, "day", "words")),
                Arguments.of("Its quantiles are", Measure.quantilesOfDays("m", "M", people, "day", "day", 90, 50)),
                Arguments.of("a rate for every 0", Measure.rate("m", "M", people, Population.ADULTS, 0)),
                Arguments.of("follows up for 0 days", Measure.followUp("m", "M", people, Event.on("day"), 0)),
                Arguments.of(
                        "do not name the same",
                        Measure.followUp("m", "M", people, Event.in(people, "day", "person", "words"), 5)),
                Arguments.of(
                        "is not a whole number",
                        Measure.beforeAfter("m", "M", people, Event.in(people, "day", "person"), 5, "words", null)),
                Arguments.of(
                        "Its events are the region's",
                        Measure.followUp("m", "M", people, Event.in(Provider.class, "since", "reference", "code"), 5)),
                Arguments.of("without steps", Measure.funnel("m", "M", people)),
                Arguments.of("the region's, and a measure", Measure.count("m", "M", Provider.class)),
                Arguments.of("is no dataset of this module", Measure.count("m", "M", Entered.class)),
                Arguments.of(
                        "which is no number", Measure.count("m", "M", people).target(Setting.text("t", "T", "x"))),
                Arguments.of(
                        "which is no number", Measure.count("m", "M", people).target(Setting.number("u", "U", 3))),
                Arguments.of(
                        "on which no quarter begins",
                        Measure.count("m", "M", people).version(2, LocalDate.of(2018, 5, 1))),
                Arguments.of(
                        "is called other",
                        Measure.count("m", "M", people)
                                .version(
                                        2,
                                        april,
                                        "New.",
                                        Measure.count("other", "M", people).definedAs("x", "y"))),
                Arguments.of(
                        "does not come before",
                        Measure.count("m", "M", people)
                                .version(
                                        2,
                                        april,
                                        "New.",
                                        Measure.count("m", "M", people)
                                                .definedAs("x", "y")
                                                .version(2, april))),
                Arguments.of(
                        "no series can show",
                        Measure.count("m", "M", people)
                                .version(
                                        2,
                                        april,
                                        "New.",
                                        Measure.sum("m", "M", people, "agreed").definedAs("x", "y"))),
                Arguments.of(
                        "does not say what version 2 changed",
                        Measure.count("m", "M", people)
                                .version(
                                        2,
                                        april,
                                        "",
                                        Measure.count("m", "M", people).definedAs("x", "y"))),
                Arguments.of(
                        "It calls set_config",
                        Measure.countFromSql("m", "M", people, "select set_config('a', 'b', false)")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithItsPlace(String words, Measure measure) {
        List<ModelProblem> problems = problems(measure.definedAs("Something.", "Us"), List.of());
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.problem()).contains(words);
            assertThat(problem.place()).startsWith("measure m");
            assertThat(problem.mend()).isNotBlank();
        });
    }

    @Test
    void whatIsRightIsNot() {
        Measure right = Measure.distinct("m", "M", Somebody.class, "person")
                .where(Filter.oneOf("colour", Colour.RED))
                .brokenDownBy("colour", "agreed")
                .target(BigDecimal.TEN)
                .definedAs("Something.", "Us");
        assertThat(problems(right, List.of(Report.of("r", "R", "m").section("More", "", "m"))))
                .isEmpty();
    }

    @Test
    void aReportOfWhatIsNotThereIsRefused() {
        Measure right = Measure.count("m", "M", Somebody.class).definedAs("Something.", "Us");
        assertThat(problems(right, List.of(Report.of("r", "R", "m", "n"), Report.of("r", "", "m"))))
                .extracting(ModelProblem::problem)
                .contains("There is no measure n.", "Its id is taken or malformed.", "It has no title.");
    }

    private static List<ModelProblem> problems(Measure measure, List<Report> reports) {
        Problems problems = new Problems();
        ModelReader.read(new Asking(List.of(measure), reports, List.of()), problems);
        return problems.found();
    }
}
