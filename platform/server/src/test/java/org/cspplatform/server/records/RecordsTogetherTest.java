package org.cspplatform.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records that know of one another, and who may know of them. */
@MicronautTest(transactional = false)
final class RecordsTogetherTest implements ServerTest {
    private static final String MODULE = "/modules/together/datasets/";
    private static final String API = "/api/v1" + MODULE;
    private static final String CASE = """
        {"reference": "%s", "openedOn": "%s", "child": %s, "stage": "OPEN", "themes": ["HOUSING"], "first": 2, "second": 1,
         "learning": "Share what the landlords know", "narrative": "Only ours", "name": "Somebody (demo)", "provider": %s}
        """;

    @Inject
    Together together;

    private ApiClient east = Together.NOBODY;
    private ApiClient west = Together.NOBODY;
    private ApiClient officer = Together.NOBODY;
    private ApiClient analyst = Together.NOBODY;
    private ApiClient stranger = Together.NOBODY;
    private UUID region = new UUID(0, 0);

    @BeforeAll
    void aModuleThatTwoPartnershipsUse() {
        Together.People people = together.make();
        region = people.region();
        east = people.east();
        west = people.west();
        officer = people.officer();
        analyst = people.analyst();
        stranger = people.stranger();
    }

    private static String made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApiClient.value(answer, "id");
    }

    private HttpResponse<String> add(String reference, String day, String child) {
        return east.post(API + "cases/records", CASE.formatted(reference, day, child, "null"));
    }

    @Test
    void aReferenceLeadsBothWaysAndHoldsWhatItPointsTo() {
        String child = made(east.post(API + "children/records", "{\"child\": \"C-1\", \"sex\": \"GIRL\"}"));
        assertThat(add("ref-1", "2016-05-01", "\"C-0\"").body())
                .contains("There is no child with this reference", "\"field\":\"child\"");
        assertThat(west.post(API + "cases/records", CASE.formatted("ref-w", "2016-05-01", "\"C-1\"", "null"))
                        .statusCode())
                .as("another partnership's child")
                .isEqualTo(422);
        String record = made(add("ref-1", "2016-05-01", "\"C-1\""));

        assertThat(east.page(MODULE + "cases/records/" + record).body())
                .contains("href=\"" + MODULE + "children/records/" + child + "\"");
        assertThat(east.page(MODULE + "children/records/" + child).body())
                .contains("Cases that refer to this child", MODULE + "cases/records/" + record, "ref-1");

        HttpResponse<String> refused = east.delete(API + "children/records/" + child);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Other records refer to this child");
        assertThat(east.put(API + "children/records/" + child, "{\"child\": \"C-9\", \"sex\": \"GIRL\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(east.get(API + "cases/records/" + record).body()).contains("\"child\":\"C-9\"");
        assertThat(east.delete(API + "cases/records/" + record).statusCode()).isEqualTo(204);
        assertThat(east.delete(API + "children/records/" + child).statusCode()).isEqualTo(204);
    }

    @Test
    void aRuleLooksAtOtherRecordsOfThePartnership() {
        made(east.post(API + "children/records", "{\"child\": \"R-1\", \"sex\": \"GIRL\"}"));
        made(east.post(API + "children/records", "{\"child\": \"R-2\", \"sex\": \"BOY\"}"));
        String record = made(add("rule-1", "2016-06-01", "\"R-1\""));
        assertThat(add("rule-2", "2016-06-01", "\"R-1\"").body())
                .contains("The child has a case of this day already", "\"field\":\"openedOn\"");
        assertThat(add("rule-2", "2016-06-02", "\"R-2\"").body()).contains("Only girls are in this project");
        String path = API + "cases/records/" + record;
        assertThat(east.put(path, east.get(path).body()).statusCode())
                .as("a record does not stand in its own way")
                .isEqualTo(200);
    }

    @Test
    void aFilesRowsAreHeldAgainstOtherRecordsToo() {
        made(east.post(API + "children/records", "{\"child\": \"F-1\", \"sex\": \"GIRL\"}"));
        String heading = "reference,openedOn,stage,first,second,child\n";
        HttpResponse<String> bad = east.upload(
                API + "cases/records/import",
                "f.csv",
                "text/csv",
                heading + "row-1,2016-05-01,OPEN,1,1,F-1\nrow-2,2016-05-02,OPEN,1,1,F-0\n");
        assertThat(bad.body()).contains("\"row\":3", "\"column\":\"child\"", "There is no child with this reference");
        HttpResponse<String> right = east.upload(
                API + "cases/records/import", "f.csv", "text/csv", heading + "row-1,2016-05-01,OPEN,1,1,F-1\n");
        assertThat(right.body()).contains("\"added\":1");
        HttpResponse<String> ruled = east.upload(
                API + "cases/records/import", "f.csv", "text/csv", heading + "row-3,2016-05-01,OPEN,1,1,F-1\n");
        assertThat(ruled.body()).contains("The child has a case of this day already");
    }

    @Test
    void whatIsSharedIsReadInTheRegionWithoutWhatIdentifiesAPerson() throws SQLException {
        String record = made(add("share-1", "2016-07-01", "null"));
        String shared = API + "cases/shared";
        assertThat(west.get(shared + "?words=landlord").body()).doesNotContain("share");
        assertThat(west.put(API + "cases/records/" + record + "/shared", "{}").statusCode())
                .isEqualTo(404);

        assertThat(east.put(API + "cases/records/" + record + "/shared", "{}").statusCode())
                .isEqualTo(204);
        assertThat(east.get(API + "cases/records/" + record).body()).contains("\"shared\":true");
        for (ApiClient reader : new ApiClient[] {west, officer, analyst}) {
            HttpResponse<String> found = reader.get(shared + "?words=landlord&themes=HOUSING");
            assertThat(found.body())
                    .contains("Share what the landlords know", "\"reference\":\"share-1\"", "\"band\":\"LOW\"")
                    .doesNotContain("Only ours")
                    .doesNotContain("Somebody (demo)");
            assertThat(reader.get(shared + "?words=landlord&themes=HEALTH").body())
                    .contains("\"items\":[]");
            assertThat(reader.page(MODULE + "cases/shared").body()).contains("Share what the landlords know");
        }
        assertThat(stranger.get(shared).body()).contains("\"items\":[]");
        assertThat(west.get(API + "cases/records/" + record).statusCode()).isEqualTo(404);
        assertThat(officer.get(API + "cases/records/" + record).statusCode()).isEqualTo(404);
        assertThat(SharedAsReleased.of(region))
                .contains("share-1")
                .doesNotContain("Only ours")
                .doesNotContain("Somebody");
        assertThat(SharedAsReleased.of(new UUID(1, 1))).isEmpty();

        String path = API + "cases/records/" + record;
        east.put(path, east.get(path).body().replace("landlords", "tenants"));
        assertThat(west.get(shared + "?words=tenants").body()).contains("Share what the tenants know");
        assertThat(east.delete(path + "/shared").statusCode()).isEqualTo(204);
        assertThat(west.get(shared + "?words=tenants").body()).contains("\"items\":[]");
        assertThat(SharedAsReleased.of(region)).doesNotContain("share-1");
    }

    @Test
    void theRegionsRecordsAreWrittenByItsOfficeAndReadByItsPartnerships() {
        String providers = API + "providers/records";
        String body = "{\"code\": \"P-1\", \"title\": \"Turning Tide\"}";
        assertThat(east.post(providers, body).statusCode()).isEqualTo(403);
        assertThat(analyst.post(providers, body).statusCode()).isEqualTo(403);
        String provider = made(officer.post(providers, body));
        HttpResponse<String> byForm = officer.form(MODULE + "providers/records", "code=P-2&title=Second");
        assertThat(byForm.statusCode()).as(byForm.body()).isEqualTo(303);

        for (ApiClient reader : new ApiClient[] {east, west, officer, analyst}) {
            assertThat(reader.get(providers).body()).contains("Turning Tide", "P-2");
            assertThat(reader.page(MODULE + "providers/records/" + provider).body())
                    .contains("Turning Tide");
        }
        assertThat(stranger.get(providers).body()).contains("\"items\":[]");
        assertThat(stranger.get(providers + "/" + provider).statusCode()).isEqualTo(404);
        assertThat(officer.page("/modules/together").body()).contains(MODULE + "providers", MODULE + "cases/shared");

        assertThat(east.post(API + "cases/records", CASE.formatted("prov-0", "2016-05-01", "null", "\"P-0\""))
                        .body())
                .contains("There is no provider with this reference");
        String record =
                made(east.post(API + "cases/records", CASE.formatted("prov-1", "2016-05-01", "null", "\"P-1\"")));
        assertThat(east.page(MODULE + "cases/records/" + record).body()).contains("providers/records/" + provider);
        assertThat(officer.page(MODULE + "providers/records/" + provider).body())
                .doesNotContain("prov-1");
        officer.put(providers + "/" + provider, "{\"code\": \"P-1\", \"title\": \"Turning Tides\"}");
        assertThat(officer.get(providers + "/" + provider + "/history").body()).contains("\"from\":\"Turning Tide\"");
        assertThat(east.get(providers + "/" + provider + "/history").statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyChangeIsKeptAndShownUntilTheRecordIsErased() {
        String path = API + "cases/records/" + made(add("past-1", "2009-07-01", "null"));
        east.put(path, east.get(path).body().replace("landlords", "tenants"));
        HttpResponse<String> history = east.get(path + "/history");
        assertThat(history.body())
                .contains("\"field\":\"learning\"", "landlords know", "tenants know", "Somebody partnership.lead")
                .doesNotContain("\"field\":\"reference\"");
        assertThat(west.get(path + "/history").statusCode()).isEqualTo(404);
        assertThat(east.page(path.substring("/api/v1".length())).body()).contains("Changes", "landlords know");

        String due = "/api/v1/modules/together/erasure";
        assertThat(east.get(due).body())
                .contains("\"name\":\"past-1\"", "\"since\":\"2015-07-02\"", "The schedule of the service, line 4");
        assertThat(west.get(due).body()).doesNotContain("past-1");
        assertThat(east.page("/modules/together").body()).contains("Due for erasure: ");
        assertThat(east.page("/modules/together/erasure").body()).contains("past-1", "2 July 2015");
        String page = path.substring("/api/v1".length());
        assertThat(east.page(page + "/erase").body()).contains("Are you sure", "name=\"_version\" value=\"2\"");
        assertThat(east.form(page + "/erase", "_version=1").statusCode()).isEqualTo(412);
        assertThat(east.form(page + "/erase", "_version=2").statusCode()).isEqualTo(303);
        assertThat(east.get(path).statusCode()).isEqualTo(404);
        assertThat(east.get(path + "/history").statusCode()).isEqualTo(404);
    }

    @Test
    void aDeletedRecordsHistoryStays() {
        String path = API + "cases/records/" + made(add("gone-1", "2016-07-01", "null"));
        assertThat(east.delete(path).statusCode()).isEqualTo(204);
        assertThat(east.get(path + "/history").body()).contains("\"deleted\":true");
    }

    @Test
    void aListIsNarrowedAndARecordIsSearchedFor() {
        made(add("list-1", "2014-02-01", "null"));
        made(add("list-2", "2014-03-01", "null"));
        String list = API + "cases/records?counts-from=2014-02-01&counts-until=2014-02-28&themes=HOUSING&band=LOW";
        assertThat(east.get(list).body()).contains("list-1").doesNotContain("list-2");
        assertThat(east.get(list.replace("LOW", "HIGH")).body()).contains("\"items\":[]");
        assertThat(east.get(list.replace("2014-02-28", "x")).statusCode()).isEqualTo(422);
        assertThat(east.page(MODULE + "cases?counts-from=1/3/2014&counts-until=31/3/2014")
                        .body())
                .contains("list-2")
                .doesNotContain("list-1");
        assertThat(east.post(API + "cases/records/search", "{\"field\": \"reference\", \"value\": \"list-1\"}")
                        .body())
                .contains("list-1")
                .doesNotContain("list-2");
        assertThat(west.post(API + "cases/records/search", "{\"field\": \"reference\", \"value\": \"list-1\"}")
                        .body())
                .contains("\"items\":[]");
        assertThat(east.form(MODULE + "cases/search", "field=name&value=Somebody (demo)")
                        .body())
                .contains("list-2");
    }

    @Test
    void aFileIsSentNamedByTheRecordAndGivenBackToItsPartnershipOnly() {
        HttpResponse<String> sent = east.upload(API + "cases/attachments", "letter.txt", "text/plain", "Dear all");
        String file = made(sent);
        assertThat(east.upload(API + "cases/attachments", "letter.exe", "text/plain", "MZ")
                        .statusCode())
                .isEqualTo(422);
        String body = CASE.formatted("file-1", "2016-05-01", "null", "null")
                .replace("\"provider\"", "\"letter\": \"" + file + "\", \"provider\"");
        assertThat(west.post(API + "cases/records", body).body()).contains("must be a file that was sent before");
        String record = made(east.post(API + "cases/records", body));

        HttpResponse<String> given = east.get(API + "cases/attachments/" + file, "*/*");
        assertThat(given.body()).isEqualTo("Dear all");
        assertThat(given.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(west.get(API + "cases/attachments/" + file).statusCode()).isEqualTo(404);
        assertThat(east.page(MODULE + "cases/records/" + record).body()).contains("letter.txt", "/attachments/" + file);

        HttpResponse<String> changed = new FormWithFile()
                .field("_version", "1")
                .field("reference", "file-1")
                .field("openedOn", "2016-05-01")
                .field("stage", "NEW")
                .field("themes", "HOUSING")
                .field("themes", "HEALTH")
                .field("first", "2")
                .field("second", "1")
                .field("letter-kept", file)
                .file("letter", "second.txt", "Dear one")
                .sent(east, MODULE + "cases/records/" + record);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(303);
        assertThat(east.page(MODULE + "cases/records/" + record).body()).contains("second.txt", "Housing, Health");

        assertThat(east.send(east.request(API + "cases/records/" + record + "/erase")
                                .header("If-Match", "*")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(east.get(API + "cases/attachments/" + file).statusCode()).isEqualTo(404);
    }
}
