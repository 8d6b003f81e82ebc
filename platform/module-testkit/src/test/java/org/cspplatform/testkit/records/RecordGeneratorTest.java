package org.cspplatform.testkit.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.InForce;
import org.cspplatform.module.Items;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Money;
import org.cspplatform.module.Percentage;
import org.cspplatform.module.Period;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.Rule;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecordGeneratorTest {
    private static final Period SCENE = new Period(LocalDate.of(2016, 4, 1), LocalDate.of(2017, 3, 31));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** A code list, one code of which is new. */
    public enum Kind {
        @Label("Old")
        OLD,
        @InForce(from = "2020-01-01")
        @Label("New")
        NEW
    }

    /** An item of a list. */
    public record Part(
            @Label("Words") String words, @Label("Kind") Kind kind) {}

    /** One of everything. */
    @Dataset(id = "things", title = "Things")
    public record Thing(
            @Key @Text(max = 8, pattern = "[A-Z]{2}-\\d{3,4}(/[ab])?", says = "like AB-123") @Label("Reference")
            String reference,

            @CountsOn @Bounds(max = "today") @Label("Day") LocalDate day,
            @Label("At") LocalDateTime at,
            @Label("Kind") Kind kind,
            @Label("Kinds") Set<Kind> kinds,
            @Bounds(min = "3", max = "5") @Label("Number") int number,
            @Percentage @Label("Part") BigDecimal part,
            @Money @Label("Cost") @Nullable BigDecimal cost,

            @RequiredWhen(field = "kind", is = "OLD") @Label("Why") @Nullable
            String why,

            @Label("Ended") @Nullable LocalDate ended,
            @Personal @Label("Person") PersonKey person,
            @Items(max = 2) @Label("Parts") List<Part> parts,
            @Label("Before") @Nullable Reference<Thing> before) {}

    private static final class Things implements PriorityModule {
        @Override
        public String id() {
            return "things";
        }

        @Override
        public String title() {
            return "Things";
        }

        @Override
        public List<Class<? extends Record>> datasets() {
            return List.of(Thing.class);
        }

        @Override
        public List<Rule<?>> rules() {
            return List.of(
                    Rule.of(
                            Thing.class,
                            "ended",
                            "The end is on or after the day",
                            thing -> thing.ended() == null || !thing.ended().isBefore(thing.day())),
                    Rule.across(Thing.class, "day", "One a day", (thing, others) -> others.where(
                                    Thing.class, "day", thing.day())
                            .isEmpty()));
        }
    }

    private final World world = new World();
    private final RecordGenerator generator = new RecordGenerator(new Things(), SCENE, TODAY, world, 7);

    @Test
    void makesValidRecordsOfEveryFieldType() {
        for (int i = 0; i < 50; i++) {
            Optional<Thing> made = generator.valid(Thing.class);
            assertThat(made).hasValueSatisfying(thing -> {
                assertThat(thing.reference())
                        .matches("[A-Z]{2}-\\d{3,4}(/[ab])?")
                        .hasSizeLessThanOrEqualTo(8);
                assertThat(thing.number()).isBetween(3, 5);
                assertThat(thing.part()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                assertThat(thing.day()).isBeforeOrEqualTo(TODAY);
                assertThat(thing.kind() == Kind.NEW && thing.day().getYear() < 2020)
                        .isFalse();
                assertThat(thing.kind() == Kind.OLD && thing.why() == null).isFalse();
                assertThat(thing.parts()).hasSizeLessThanOrEqualTo(2);
                assertThat(thing.person().value()).startsWith(RecordGenerator.canary());
            });
        }
        assertThat(world.of(Thing.class)).extracting(Thing::day).doesNotHaveDuplicates();
        assertThat(world.of(Thing.class)).extracting(Thing::reference).doesNotHaveDuplicates();
    }

    @Test
    void makesRecordsThatBreakOneRuleAlone() {
        generator.valid(Thing.class);
        for (Rule.Definition<?> rule : generator.validity().rules()) {
            assertThat(generator.breaking(rule)).as(rule.message()).hasValueSatisfying(thing -> assertThat(
                            generator.validity().blame(thing, world))
                    .contains(rule.field()));
        }
    }

    @Test
    void tellsInWhatTwoRecordsDiffer() {
        Thing thing = generator.valid(Thing.class).orElseThrow();
        var json = RecordJson.of(thing);
        assertThat(RecordJson.difference(Thing.class, json, RecordJson.of(thing)))
                .isNull();
        var other = json.deepCopy().put("number", 4711);
        assertThat(RecordJson.difference(Thing.class, json, other)).startsWith("number is 4711 and was");
    }
}
