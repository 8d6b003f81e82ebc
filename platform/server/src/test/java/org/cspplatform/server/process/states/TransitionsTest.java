package org.cspplatform.server.process.states;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.process.CaseWork;
import org.cspplatform.server.process.ReviewModule;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class TransitionsTest implements ServerTest {
    private static final String RECORDS = "/api/v1/modules/states/datasets/reviews/records";

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Inject
    CaseWork work;

    @Value("${csp.modules.directory}")
    Path modules;

    private String lead = "";
    private String officer = "";
    private String provider = "";
    private String stranger = "";
    private String region = "";

    @BeforeAll
    void aModuleWithStates() {
        ReviewModule.jar("states", "1.0.0", 5).into(modules);
        directory.installAll();
        TwoTenants.Made made = tenants.make();
        lead = people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_LEAD));
        officer = people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_OFFICER));
        provider = people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_PROVIDER));
        region = people.tokenOf(people.of(made.region(), Role.REGION_OFFICER));
        work.switchOn(lead, "states");
        stranger = people.tokenOf(people.of(made.west(), Role.PARTNERSHIP_LEAD));
        work.switchOn(stranger, "states");
    }

    @Test
    void aNewRecordBeginsInAFirstState() {
        HttpResponse<String> refused = work.post(lead, RECORDS, review("first-1", "CLOSED"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"status\"", "Status of a new record must be Proposed");
        assertThat(work.post(provider, RECORDS, review("first-1", "PROPOSED")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void eachStepIsTakenByThoseWhoMay() {
        String place = made("steps-1");
        assertThat(words(provider, place, "steps-1", "CLOSED", 1))
                .contains("Status can go from Proposed to Accepted, not to Closed");
        assertThat(moved(provider, place, "steps-1", "ACCEPTED", 1)).isEqualTo(200);
        assertThat(words(provider, place, "steps-1", "IMPLEMENTED", 2))
                .contains("Only the partnership's lead and officers can change status from Accepted to Implemented");
        assertThat(words(officer, place, "steps-1", "CLOSED", 2))
                .contains("Status can go from Accepted to Implemented or Proposed, not to Closed");
        assertThat(moved(officer, place, "steps-1", "IMPLEMENTED", 2)).isEqualTo(200);
        assertThat(words(officer, place, "steps-1", "CLOSED", 3)).contains("Only the partnership's lead can change");
        assertThat(words(officer, place, "steps-1", "PROPOSED", 3))
                .contains("Status must stay Implemented: you cannot change it further");
        assertThat(moved(lead, place, "steps-1", "CLOSED", 3)).isEqualTo(200);
        assertThat(moved(lead, place, "steps-1", "CLOSED", 4)).as("it may stay").isEqualTo(200);
        assertThat(work.get(lead, place + "/history").body())
                .containsSubsequence("Somebody partnership.lead", "IMPLEMENTED", "CLOSED")
                .containsSubsequence("Somebody partnership.provider", "PROPOSED", "ACCEPTED");
    }

    @Test
    void theFormOffersWhatThisPersonMayChoose() {
        String path = "/modules/states/datasets/reviews/records/";
        String place = made("form-1");
        String id = place.substring(place.lastIndexOf('/') + 1);

        assertThat(work.page(lead, path + "new").body())
                .contains("value=\"PROPOSED\"")
                .doesNotContain("ACCEPTED");
        moved(lead, place, "form-1", "ACCEPTED", 1);
        assertThat(work.page(officer, path + id + "/edit").body())
                .contains("value=\"ACCEPTED\" checked", "value=\"IMPLEMENTED\"", "value=\"PROPOSED\"")
                .doesNotContain("value=\"CLOSED\"");
        assertThat(work.page(provider, path + id + "/edit").body())
                .contains("value=\"ACCEPTED\"")
                .doesNotContain("value=\"IMPLEMENTED\"", "value=\"PROPOSED\"");
        assertThat(work.page(officer, path + id).body())
                .contains("<strong class=\"govuk-tag\">Accepted</strong>", "Change to: Implemented");
        assertThat(work.page(provider, path + id).body()).doesNotContain("Change to:");
        assertThat(work.page(officer, path + id + "/edit?state=status&to=IMPLEMENTED")
                        .body())
                .contains("value=\"IMPLEMENTED\" checked");

        HttpResponse<String> refused = work.form(
                provider,
                path + id,
                "_version=2&reference=form-1&decidedOn-day=1&decidedOn-month=3&decidedOn-year=2016&status=CLOSED");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("There is a problem", "href=\"#status\"", "Status must stay Accepted");
    }

    @Test
    void theApiSaysWhatCanFollow() {
        String place = made("api-1");
        assertThat(work.get(provider, place + "/steps").body())
                .isEqualTo("{\"field\":\"status\",\"state\":{\"code\":\"PROPOSED\",\"label\":\"Proposed\"},"
                        + "\"next\":[{\"code\":\"ACCEPTED\",\"label\":\"Accepted\"}]}");
        moved(lead, place, "api-1", "ACCEPTED", 1);
        assertThat(work.get(provider, place + "/steps").body()).contains("\"next\":[]");
        assertThat(work.get(stranger, place + "/steps").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileMayBringOldCasesButNotSkipSteps() {
        String heading = "reference,decidedOn,status\n";
        HttpResponse<String> old =
                work.upload(officer, RECORDS + "/import", heading + "file-1,2016-03-01,IMPLEMENTED\n");
        assertThat(old.body()).as("an old case").contains("\"added\":1");

        HttpResponse<String> refused = work.upload(
                officer,
                RECORDS + "/import",
                heading + "file-1,2016-03-01,CLOSED\nfile-2,2016-03-01,CLOSED\nfile-3,2016-03-01,PROPOSED\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"row\":2", "Only the partnership's lead can change status from Implemented to Closed")
                .doesNotContain("\"row\":3");
        assertThat(work.get(officer, RECORDS).body()).doesNotContain("file-3");
        assertThat(work.upload(lead, RECORDS + "/import", heading + "file-1,2016-03-01,CLOSED\n")
                        .body())
                .contains("\"changed\":1");
    }

    @Test
    void theRecordsOfARegionAreMovedByItsOffice() {
        String providers = "/api/v1/modules/states/datasets/providers/records";
        String applied = "{\"code\": \"p-1\", \"standing\": \"APPLIED\"}";
        HttpResponse<String> made = work.post(region, providers, applied);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String place = made.headers().firstValue("Location").orElseThrow();
        assertThat(work.get(region, place + "/steps").body()).contains("\"next\":[{\"code\":\"APPROVED\"");
        assertThat(work.get(lead, place + "/steps").body()).contains("\"next\":[]");
        assertThat(work.put(region, place, applied.replace("APPLIED", "APPROVED"), "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(work.put(region, place, applied, "\"2\"").body()).contains("Standing must stay Approved");
    }

    private String made(String reference) {
        return work.post(lead, RECORDS, review(reference, "PROPOSED"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private int moved(String token, String place, String reference, String to, int version) {
        return work.put(token, place, review(reference, to), "\"" + version + "\"")
                .statusCode();
    }

    private String words(String token, String place, String reference, String to, int version) {
        HttpResponse<String> refused = work.put(token, place, review(reference, to), "\"" + version + "\"");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        return refused.body();
    }

    private static String review(String reference, String status) {
        return "{\"reference\": \"%s\", \"decidedOn\": \"2016-03-01\", \"status\": \"%s\"}"
                .formatted(reference, status);
    }
}
