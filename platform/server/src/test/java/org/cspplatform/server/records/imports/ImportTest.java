package org.cspplatform.server.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.PluginJar;
import org.cspplatform.server.records.imports.ImportClient.Answer;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.TwoTenants;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class ImportTest implements ServerTest {
    private static final String HEADING = "reference,day,place,minutes,name\n";
    private static final String KEYED = "/modules/importing/datasets/visits";
    private static final String KEYLESS = "/modules/importing-plain/datasets/visits";

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    Path modules;

    @BeforeAll
    void twoModules() {
        PluginJar.of("importing").into(modules);
        PluginJar.of("importing-plain").record("""
            @Dataset(id = "visits", title = "Visits", one = "visit")
            public record Visit(
                    @Label("Reference") String reference,
                    @CountsOn @Bounds(max = "today") @Label("Day") LocalDate day,
                    @Label("Place") Place place,
                    @Label("Minutes") @Bounds(min = "1", max = "600") @Nullable Integer minutes,
                    @Personal @Label("Name") @Nullable String name) {}
            """).into(modules);
        directory.installAll();
    }

    private ImportClient client(Partnership partnership, String dataset) {
        String token = people.tokenOf(people.of(partnership, Role.PARTNERSHIP_LEAD));
        try (HttpClient http = HttpClient.create(server.getURL())) {
            String module = dataset.split("/", -1)[2];
            http.toBlocking()
                    .exchange(HttpRequest.PUT("/api/v1/modules/" + module + "/use", Map.of("on", true))
                            .bearerAuth(token));
        }
        return new ImportClient(server.getURL().toString(), dataset, token);
    }

    private ImportClient newPartnership(String dataset) {
        return client(tenants.make().east(), dataset);
    }

    private static String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            rows.append("ref-")
                    .append(i)
                    .append(",2016-05-17,HOME,")
                    .append(1 + i % 600)
                    .append(",Zoë\n");
        }
        return rows.toString();
    }

    @Test
    void anExcelFileIsReadWithItsDatesAndNumbers() throws IOException, InterruptedException {
        ImportClient client = newPartnership(KEYED);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Visits");
            String[] heading = {"Reference", "Day", "Place", "Minutes", "Name"};
            for (int i = 0; i < heading.length; i++) {
                sheet.value(0, i, heading[i]);
            }
            sheet.value(1, 0, 4711);
            sheet.value(1, 1, LocalDate.of(2016, 5, 17));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            sheet.value(1, 2, "Street");
            sheet.value(1, 3, 20);
            sheet.value(3, 0, "a-2");
            sheet.value(3, 1, "18/05/2016");
            sheet.value(3, 2, "home");
        }
        Answer taken = client.upload("", "visits.xlsx", file.toByteArray());
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().path("added").asInt()).isEqualTo(2);
        assertThat(client.get("/records/export").body())
                .contains("4711,2016-05-17,STREET,20,")
                .contains("a-2,2016-05-18,HOME,,");
    }

    @Test
    void aFileOfAnExcelThatWritesSemicolonsAndNoUtf8IsRead() throws IOException, InterruptedException {
        ImportClient client = newPartnership(KEYED);
        byte[] file = "Reference;Day;Place;Name\r\nr-1;17/05/2016;Street;\"Zoë; O’Neill\"\r\n"
                .getBytes(Charset.forName("windows-1252"));
        assertThat(client.upload("", "visits.csv", file).body()).contains("\"added\":1");
        assertThat(client.get("/records").body()).contains("Zoë; O’Neill");
    }

    @Test
    void aLargeFileIsImportedByAJobAndTwiceChangesNothing() throws IOException, InterruptedException {
        ImportClient client = newPartnership(KEYED);
        String file = HEADING + rows(0, 6_000);
        JsonNode first = client.end(client.upload("", file));
        assertThat(first.path("state").asText()).as(first.toString()).isEqualTo("done");
        assertThat(first.path("added").asInt()).isEqualTo(6_000);
        JsonNode second = client.end(client.upload("", file));
        assertThat(second.path("added").asInt()).isZero();
        assertThat(second.path("unchanged").asInt()).isEqualTo(6_000);
        JsonNode changed =
                client.end(client.upload("?mode=keep", file.replace("ref-7,2016-05-17", "ref-7,2016-05-18")));
        assertThat(changed.path("changed").asInt()).isEqualTo(1);
    }

    @Test
    void recordsWithoutAKeyAreNotDoubledByTheSameFile() throws IOException, InterruptedException {
        ImportClient client = newPartnership(KEYLESS);
        String file = HEADING + rows(0, 5_500);
        assertThat(client.end(client.upload("", file)).path("added").asInt()).isEqualTo(5_500);
        assertThat(client.end(client.upload("", file)).path("added").asInt()).isZero();
        assertThat(client.end(client.upload("?mode=keep", file)).path("added").asInt())
                .isZero();
        // Another file with the same rows and one more: the person may leave out what is there already.
        JsonNode checked = client.end(client.upload("?check=true", file + rows(9_000, 9_001)));
        assertThat(checked.path("same").asInt()).isEqualTo(5_500);
        JsonNode skipped = client.end(client.upload("?same=skip", file + rows(9_000, 9_001)));
        assertThat(skipped.path("added").asInt()).isEqualTo(1);
        assertThat(skipped.path("same").asInt()).isEqualTo(5_500);
    }

    @Test
    void aWholeFileWithABadRowStoresNothingAndWaitsForADecision() throws IOException, InterruptedException {
        ImportClient client = newPartnership(KEYED);
        String file = HEADING + rows(0, 10) + "ref-3,2016-05-17,HOME,5,\n" + "ref-11,2016-05-17,MOON,5,Ann\n";
        Answer accepted = client.upload("?wait=false", file);
        JsonNode refused = client.end(accepted);
        assertThat(refused.path("state").asText()).isEqualTo("refused");
        assertThat(refused.path("badRows").asInt()).isEqualTo(2);
        assertThat(refused.path("added").asInt()).isEqualTo(10);
        assertThat(client.get("/records").json().path("items")).isEmpty();
        assertThat(client.get(accepted.place() + "/errors").body())
                .contains("12,reference,ref-3,Row 5 has the same reference")
                .contains("13,place,MOON,");

        Answer committed = client.post(accepted.place() + "/commit", "{\"mode\": \"keep\"}");
        assertThat(committed.status()).as(committed.body()).isEqualTo(202);
        JsonNode kept = client.end(new Answer(202, "", committed.json(), accepted.place()));
        assertThat(kept.path("state").asText()).isEqualTo("done");
        assertThat(kept.path("added").asInt()).isEqualTo(10);
        assertThat(kept.path("waiting").asInt()).isEqualTo(2);
    }

    @Test
    void badRowsAreCorrectedOneByOneOrInAnotherFile() throws IOException, InterruptedException {
        ImportClient client = newPartnership(KEYED);
        String bad = "b-1,2016-05-17,MOON,5,=1+1\nb-2,2999-01-01,HOME,5,\nb-3,2016-05-17,HOME,0,\n";
        Answer accepted = client.upload("?mode=keep", HEADING + rows(0, 3) + bad);
        assertThat(client.end(accepted).path("waiting").asInt()).isEqualTo(3);

        String row = accepted.place() + "/rows/5";
        String cells = "{\"reference\": \"b-1\", \"day\": \"17/05/2016\", \"place\": \"%s\", \"minutes\": \"5\"}";
        Answer still = client.put(row, cells.formatted("MARS"));
        assertThat(still.status()).isEqualTo(422);
        assertThat(still.body()).contains("\"column\":\"place\"");
        assertThat(client.put(row, cells.formatted("home")).status()).isEqualTo(204);
        assertThat(client.put(row, cells.formatted("home")).status()).isEqualTo(404);

        String toCorrect = client.get(accepted.place() + "/rows-to-correct").body();
        assertThat(toCorrect)
                .contains("Row in the file,What is wrong", "b-2,2999-01-01")
                .doesNotContain("b-1");
        assertThat(client.delete(accepted.place() + "/rows/7").status()).isEqualTo(204);
        assertThat(client.upload(
                                "",
                                toCorrect.replace("2999-01-01", "2016-05-18").replace("HOME,0", "HOME,1"))
                        .body())
                .contains("\"added\":2");
        assertThat(client.get("/records").body()).contains("b-1", "b-2", "b-3");
    }

    @Test
    void unknownAndMissingColumnsAreNamed() throws IOException, InterruptedException {
        ImportClient client = newPartnership(KEYED);
        Answer refused = client.upload("", "reference,day,colour\nr,2016-05-17,red\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"column\":\"colour\"", "There is no such column", "\"column\":\"place\"");
        assertThat(client.upload("?wait=false", "reference,day,colour\nr,2016-05-17,red\n")
                        .status())
                .isEqualTo(422);
        assertThat(client.get("/imports").body()).doesNotContain("importing");
    }

    @Test
    void othersSeeNothingOfAnImport() throws IOException, InterruptedException {
        TwoTenants.Made made = tenants.make();
        ImportClient east = client(made.east(), KEYED);
        ImportClient west = client(made.west(), KEYED);
        Answer accepted = east.upload("?mode=keep", HEADING + "secret-1,2016-05-17,MOON,5,\n");
        east.end(accepted);
        for (String path : new String[] {"", "/errors", "/rows", "/rows/2", "/rows-to-correct"}) {
            assertThat(west.get(accepted.place() + path).status()).as(path).isEqualTo(404);
        }
        assertThat(west.delete(accepted.place()).status()).isEqualTo(404);
        assertThat(west.get("/imports").body()).isEqualTo("[]");
        assertThat(east.delete(accepted.place()).status()).isEqualTo(204);
        assertThat(east.get(accepted.place()).status()).isEqualTo(404);
    }

    @Test
    void theTemplateOfEitherKindIsTakenAsItIs() throws IOException, InterruptedException {
        ImportClient client = newPartnership(KEYED);
        assertThat(client.get("/records/template").body()).isEqualTo("\uFEFFreference,day,place,minutes,name\r\n");
        byte[] template = client.bytes("/records/template?format=xlsx");
        Answer empty = client.upload("", "template.xlsx", template);
        assertThat(empty.body()).contains("The file has no rows");
    }
}
