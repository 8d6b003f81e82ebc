package org.cspplatform.server.process.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.process.CaseWork;
import org.cspplatform.server.process.ReviewModule;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class RemindersTest implements ServerTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Inject
    CaseWork work;

    @Inject
    Reminders reminders;

    @Value("${csp.modules.directory}")
    Path modules;

    @Value("${csp.mail.folder}")
    Path mail;

    private Partnership east;
    private Person lead;
    private Person officer;
    private String token = "";

    @BeforeEach
    void aPartnershipInWhichSomethingIsOverdue() {
        ReviewModule.jar("reminding", "1.0.0", 5).into(modules);
        directory.installAll();
        east = tenants.make().east();
        lead = people.of(east, Role.PARTNERSHIP_LEAD);
        officer = people.of(east, Role.PARTNERSHIP_OFFICER);
        people.of(east, Role.PARTNERSHIP_PROVIDER);
        token = people.tokenOf(lead);
        work.switchOn(token, "reminding");
        work.post(
                token,
                "/api/v1/modules/reminding/datasets/reviews/records",
                "{\"reference\": \"secret-case\", \"decidedOn\": \"2016-03-01\", \"status\": \"PROPOSED\"}");
    }

    @Test
    void leadAndOfficersGetOneLetterADayThatNamesNoRecord() {
        reminders.send(east, today);
        reminders.send(east, today);

        assertThat(letters()).hasSize(2).allSatisfy(letter -> assertThat(letter)
                .contains("2 overdue, 0 due soon", "- Reply to the family: 1", "- Complete the review: 1", "/due")
                .doesNotContain("secret-case", "Due soon"));
        assertThat(letters(lead)).hasSize(1);
        assertThat(letters(officer)).hasSize(1);

        reminders.send(east, today.plusDays(1));
        assertThat(letters()).hasSize(4);
    }

    @Test
    void manyReplicasAtOnceSendNothingTwice() {
        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                replicas.execute(() -> reminders.send(east, today));
            }
        }
        assertThat(letters()).hasSize(2);
    }

    @Test
    void whoWantsNoneGetsNone() {
        String page = work.page(token, "/due/reminders").body();
        assertThat(page).contains("value=\"yes\" checked");
        assertThat(work.form(token, "/due/reminders", "wanted=").statusCode()).isEqualTo(422);
        assertThat(work.form(token, "/due/reminders", "wanted=no").statusCode()).isEqualTo(303);
        assertThat(work.page(token, "/due/reminders?done=saved").body())
                .contains("Your choice is saved", "value=\"no\" checked");

        reminders.send(east, today);
        assertThat(letters(lead)).isEmpty();
        assertThat(letters(officer)).hasSize(1);
    }

    @Test
    void whereNothingIsDueNobodyIsWrittenTo() {
        Partnership quiet = tenants.make().west();
        people.of(quiet, Role.PARTNERSHIP_LEAD);
        long before = files().size();
        reminders.send(quiet, today);
        assertThat(files()).hasSize((int) before);
    }

    private List<String> letters() {
        return Stream.of(lead, officer)
                .flatMap(person -> letters(person).stream())
                .toList();
    }

    private List<String> letters(Person person) {
        return files().stream()
                .filter(letter -> letter.contains(person.username() + "@example.org"))
                .toList();
    }

    private List<String> files() {
        if (!Files.exists(mail)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(mail)) {
            return files.map(RemindersTest::text).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
