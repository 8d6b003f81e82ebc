package org.cspplatform.server.dashboards.alerts;

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
import java.util.stream.Stream;
import org.cspplatform.server.dashboards.BoardFigures;
import org.cspplatform.server.dashboards.BoardFigures.Entered;
import org.cspplatform.server.dashboards.SevenPartnerships;
import org.cspplatform.server.dashboards.SevenPartnerships.Seven;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.PluginJar;
import org.cspplatform.server.process.CaseWork;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.TwoTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class AlertsTest implements ServerTest {
    private static final LocalDate LAST = SevenPartnerships.FIRST.plusMonths(3L * (SevenPartnerships.QUARTERS - 1));

    @Inject
    SevenPartnerships partnerships;

    @Inject
    BoardFigures figures;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Inject
    CaseWork work;

    @Inject
    Alerts alerts;

    @Value("${csp.modules.directory}")
    Path modules;

    @Value("${csp.mail.folder}")
    Path mail;

    private Seven seven;
    private Person person;
    private String token = "";

    @BeforeEach
    void aBoardMemberWhoWantsToBeTold() {
        seven = partnerships.make();
        person = people.of(seven.region(), Role.BOARD_MEMBER);
        token = people.tokenOf(person);
    }

    @Test
    void tellsOnceEachTimeThatAFigurePassesTheNumber() {
        Partnership dudley = seven.partnership("Dudley");
        days(dudley, 20);
        assertThat(set("dashed-visits%2Fdays", dudley.code(), "above", "30")).isEqualTo(303);

        alerts.look();
        assertThat(letters()).isEmpty();
        days(dudley, 31);
        alerts.look();
        alerts.look();
        assertThat(letters()).singleElement().asString().contains("Days to a first visit in Dudley is above 30");
        String said = letters().getFirst();
        assertThat(said.substring(said.indexOf("Hello"), said.indexOf("http")))
                .as("the figure itself")
                .doesNotContain("31");

        days(dudley, 29);
        alerts.look();
        days(dudley, 33);
        alerts.look();
        assertThat(letters()).hasSize(2);
        assertThat(work.page(token, "/alerts").body()).contains("In the last 30 days", "Passed");
        assertThat(work.page(token, "/regions/" + seven.region().code() + "/dashboard")
                        .body())
                .contains("1 figure is past the number you set.");
    }

    @Test
    void whatIsPastTheNumberAlreadyIsNoNewsAndWhatIsWithheldTellsNothing() {
        Partnership dudley = seven.partnership("Dudley");
        days(dudley, 40);
        set("dashed-visits%2Fdays", dudley.code(), "above", "30");
        alerts.look();
        days(dudley, null);
        alerts.look();
        days(dudley, 41);
        alerts.look();

        assertThat(letters()).isEmpty();
        assertThat(work.page(token, "/alerts").body()).contains("Passed");
    }

    @Test
    void aPartnershipIsToldOfItsOwnExactFigures() {
        PluginJar.of("alerting-visits").into(modules);
        directory.installAll();
        Partnership east = tenants.make().east();
        person = people.of(east, Role.PARTNERSHIP_OFFICER);
        token = people.tokenOf(person);
        String lead = people.tokenOf(people.of(east, Role.PARTNERSHIP_LEAD));
        work.switchOn(lead, "alerting-visits");
        assertThat(set("alerting-visits%2Fvisits", "", "above", "1")).isEqualTo(303);
        visit("V-1");
        alerts.look();
        assertThat(letters()).isEmpty();

        visit("V-2");
        alerts.look();

        assertThat(letters()).singleElement().asString().contains("is above 1").doesNotContain("V-2");
        assertThat(work.page(token, "/partnerships/" + east.code()).body()).contains("is above 1");
        assertThat(work.page(lead, "/alerts").body()).contains("You have set no alert.");
    }

    @Test
    void refusesWhatCannotBeWatched() {
        String elsewhere = tenants.make().east().code();

        assertThat(set("dashed-visits%2Fdays", elsewhere, "above", "30")).isEqualTo(422);
        assertThat(set("dashed-visits%2Fnone", "", "above", "30")).isEqualTo(422);
        assertThat(set("dashed-visits%2Fdays", "", "sideways", "30")).isEqualTo(422);
        assertThat(set("dashed-visits%2Fdays", "", "above", "1e9")).isEqualTo(422);
        assertThat(set("dashed-visits%2Fdays", "", "above", "30")).isEqualTo(303);
        assertThat(set("dashed-visits%2Fdays", "", "above", "30.0"))
                .as("the same again")
                .isEqualTo(422);
    }

    @Test
    void isRemovedByItsOwnerOnly() {
        set("dashed-visits%2Fdays", "", "below", "1");
        String page = work.page(token, "/alerts").body();
        int at = page.indexOf("/alerts/") + "/alerts/".length();
        String removal = "/alerts/" + page.substring(at, page.indexOf("/removal", at)) + "/removal";
        String colleague = people.tokenOf(people.of(seven.region(), Role.BOARD_MEMBER));

        assertThat(work.form(colleague, removal, "").statusCode()).isEqualTo(404);
        assertThat(work.form(token, removal, "").statusCode()).isEqualTo(303);
        assertThat(work.page(token, "/alerts").body()).contains("You have set no alert.");
    }

    private void days(Partnership partnership, @Nullable Integer days) {
        figures.release(
                seven.region(),
                SevenPartnerships.DAYS,
                LAST,
                1,
                Stream.of(new Entered(partnership.id(), days, null), new Entered(null, 24, null)));
    }

    private int set(String measure, String of, String when, String bound) {
        return work.form(token, "/alerts", "measure=%s&of=%s&when=%s&bound=%s".formatted(measure, of, when, bound))
                .statusCode();
    }

    private void visit(String reference) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        assertThat(work.post(
                                token,
                                "/api/v1/modules/alerting-visits/datasets/visits/records",
                                "{\"reference\": \"%s\", \"day\": \"%s\", \"place\": \"HOME\"}"
                                        .formatted(reference, today))
                        .statusCode())
                .isEqualTo(201);
    }

    /** The letters to this person. */
    private List<String> letters() {
        if (!Files.isDirectory(mail)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(mail)) {
            return all.map(AlertsTest::text)
                    .filter(letter -> letter.contains(person.username()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path letter) {
        try {
            return Files.readString(letter);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
