package org.cspplatform.server.process.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.process.CaseWork;
import org.cspplatform.server.process.ModuleCourse;
import org.cspplatform.server.process.ReviewModule;
import org.cspplatform.server.process.days.Days;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@MicronautTest(transactional = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RecountTest implements ServerTest {
    private static final String RECORDS = "/api/v1/modules/counted/datasets/reviews/records";
    private static final LocalDate DECIDED = LocalDate.of(2016, 12, 20);

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    Scopes scopes;

    @Inject
    ModuleDirectory directory;

    @Inject
    ModuleCourse course;

    @Inject
    CaseWork work;

    @Inject
    DeadlineStore store;

    @Inject
    Basis basis;

    @Inject
    Recount recount;

    @Inject
    RecountJob job;

    @Value("${csp.modules.directory}")
    Path modules;

    private Partnership east;
    private String lead = "";

    @BeforeEach
    void aPartnershipThatUsesTheModule() {
        if (course.module("counted").isEmpty()) {
            ReviewModule.jar("counted", "1.0.0", 5).into(modules);
            directory.installAll();
        }
        east = tenants.make().east();
        lead = people.tokenOf(people.of(east, Role.PARTNERSHIP_LEAD));
        work.switchOn(lead, "counted");
    }

    @Test
    @Order(1)
    void countingEverythingAgainGivesWhatWasKeptOnTheWay() {
        Random random = new Random(6);
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            change(random, i, places);
        }
        List<DeadlineRow> kept = kept();
        assertThat(kept).hasSizeGreaterThan(10);
        countAgain();
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    @Order(2)
    void nothingWrittenMeanwhileIsLost() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writing = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> {
                        List<String> places = new ArrayList<>();
                        Random random = new Random(writer);
                        for (int i = 0; i < 25; i++) {
                            change(random, writer * 1000 + i, places);
                        }
                    }))
                    .toList();
            while (writing.stream().anyMatch(writer -> !writer.isDone())) {
                countAgain();
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        List<DeadlineRow> kept = kept();
        countAgain();
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    @Order(3)
    void aFileIsCountedAsItIsTaken() {
        StringBuilder file = new StringBuilder("reference,decidedOn,status\n");
        for (int i = 0; i < 3000; i++) {
            file.append("file-")
                    .append(i)
                    .append(",2016-12-20,")
                    .append(i % 2 == 0 ? "PROPOSED" : "CLOSED")
                    .append('\n');
        }
        assertThat(work.upload(lead, RECORDS + "/import", file.toString()).body())
                .contains("\"added\":3000");

        List<DeadlineRow> kept = kept();
        assertThat(kept).hasSize(3000 + 1500);
        countAgain();
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    @Order(4)
    void anotherNumberOfDaysInAPartnershipCountsAnewThereOnly() {
        work.post(lead, RECORDS, review("set-1", "PROPOSED", DECIDED, null));
        assertThat(work.put(lead, "/api/v1/modules/counted/settings", "{\"reply-days\": 1}", "*")
                        .statusCode())
                .isEqualTo(200);
        job.look();
        assertThat(dueOn("reply")).isEqualTo("2016-12-21");
        work.post(lead, RECORDS, review("set-2", "PROPOSED", DECIDED.plusDays(1), null));
        assertThat(kept().stream().map(DeadlineRow::dueOn)).contains(LocalDate.of(2016, 12, 22));
    }

    @Test
    @Order(5)
    void anotherVersionOfTheModuleCountsAnew() {
        work.post(lead, RECORDS, review("upgrade-1", "PROPOSED", DECIDED, null));
        assertThat(dueOn("reply")).isEqualTo(Days.WORKING.plus(DECIDED, 5)).isEqualTo("2016-12-29");

        ReviewModule.jar("counted", "1.1.0", 10).into(modules);
        directory.installAll();
        job.look();

        assertThat(dueOn("reply")).isEqualTo(Days.WORKING.plus(DECIDED, 10)).isEqualTo("2017-01-06");
        assertThat(dueOn("complete")).isEqualTo("2017-06-20");
    }

    private LocalDate dueOn(String deadline) {
        return kept().stream()
                .filter(row -> row.deadline().equals(deadline))
                .findFirst()
                .orElseThrow()
                .dueOn();
    }

    /** A record made, changed or taken away. */
    private void change(Random random, int number, List<String> places) {
        LocalDate replied = random.nextBoolean() ? DECIDED.plusDays(random.nextInt(20)) : null;
        LocalDate decided = DECIDED.plusDays(random.nextInt(100));
        int kind = places.isEmpty() ? 0 : random.nextInt(4);
        if (kind < 2) {
            places.add(work.post(lead, RECORDS, review("r-" + number, "PROPOSED", decided, replied))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow());
        } else if (kind == 2) {
            String place = places.removeLast();
            assertThat(work.put(lead, place, review("c-" + number, "ACCEPTED", decided, replied), "\"1\"")
                            .statusCode())
                    .isEqualTo(200);
        } else {
            assertThat(work.delete(lead, places.removeLast(), "\"1\"").statusCode())
                    .isEqualTo(204);
        }
    }

    private static String review(String reference, String status, LocalDate decided, @Nullable LocalDate replied) {
        return """
            {"reference": "%s", "decidedOn": "%s", "status": "%s", "repliedOn": %s}
            """.formatted(reference, decided, status, replied == null ? "null" : "\"" + replied + "\"");
    }

    private void countAgain() {
        scopes.ofPartnership(east.id()).run(() -> {
            basis.begin(east.id(), "counted", "something else", UUID.randomUUID());
            assertThat(recount.ifNeeded(module())).isTrue();
        });
    }

    private List<DeadlineRow> kept() {
        return scopes.ofPartnership(east.id())
                .call(() -> store.all(east.id(), module().dataset("reviews").orElseThrow()));
    }

    private ModuleModel module() {
        return course.module("counted").orElseThrow();
    }
}
