package org.cspplatform.server.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen clients read and write while a module is upgraded, fails to be, and is rolled back. */
@MicronautTest(transactional = false)
final class ModuleUnderLoadTest implements ServerTest {
    private static final int CLIENTS = 16;
    private static final String RECORDS = "/api/v1/modules/%s/datasets/visits/records";

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleHost host;

    @TempDir
    Path jars;

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger askedBack = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void everyAnswerIsRightOrAsksToComeBackAndAnotherModuleDoesNotNotice() throws Exception {
        ApiClient operator = new ApiClient(http, server.getURI(), people.tokenOf(people.operator()));
        ApiClient lead = new ApiClient(
                http, server.getURI(), people.tokenOf(people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD)));
        for (String module : List.of("loaded", "bystander")) {
            assertThat(operator.upload("/api/v1/modules", PluginJar.of(module).into(jars))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(lead.put("/api/v1/modules/" + module + "/use", "{\"on\": true}")
                            .statusCode())
                    .isEqualTo(200);
        }
        Path second = PluginJar.of("loaded")
                .version("2.0.0")
                .record(PluginJar.RECORD.replace("@Personal", "@Label(\"Note\") @Nullable String note,\n@Personal"))
                .migration("V2__note.sql", "alter table visits add column note text; select pg_sleep(0.3);")
                .into(jars);
        Path broken = PluginJar.of("loaded")
                .version("3.0.0")
                .migration("V3__gone.sql", "drop table visits; select 1/0;")
                .into(jars);

        List<Thread> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            String name = "c" + number;
            clients.add(Thread.ofVirtual().start(() -> work(lead, name)));
        }
        awaitWritten(100);
        assertThat(operator.upload("/api/v1/modules", second).statusCode()).isEqualTo(201);
        assertThat(host.find("loaded").orElseThrow().version()).isEqualTo("2.0.0");
        awaitWritten(100);
        assertThat(operator.upload("/api/v1/modules", broken).statusCode()).isEqualTo(422);
        assertThat(host.find("loaded").orElseThrow().version()).isEqualTo("2.0.0");
        awaitWritten(100);
        assertThat(operator.post("/api/v1/modules/loaded/roll-back", "{}").statusCode())
                .isEqualTo(200);
        assertThat(host.find("loaded").orElseThrow().version()).isEqualTo("1.0.0");
        awaitWritten(100);
        done.set(true);
        for (Thread client : clients) {
            client.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(askedBack.get())
                .as("the module was really changed under them")
                .isPositive();
        assertThat(rows()).isEqualTo(written.get());
    }

    private void work(ApiClient client, String name) {
        try {
            for (int turn = 0; !done.get(); turn++) {
                String reference = name + "-" + turn;
                HttpResponse<String> made = client.post(
                        RECORDS.formatted("loaded"),
                        "{\"reference\": \"%s\", \"day\": \"2016-05-17\", \"place\": \"HOME\"}".formatted(reference));
                if (right(made, 201)) {
                    written.incrementAndGet();
                    String location = made.headers().firstValue("Location").orElse("none");
                    HttpResponse<String> read = client.get(location);
                    if (right(read, 200) && !read.body().contains("\"reference\":\"" + reference + "\"")) {
                        wrong.add("read " + read.body() + " for " + reference);
                    }
                }
                HttpResponse<String> bystander = client.get(RECORDS.formatted("bystander"));
                if (bystander.statusCode() != 200) {
                    wrong.add("bystander " + bystander.statusCode());
                }
            }
        } catch (RuntimeException failed) {
            wrong.add(failed.toString());
        }
    }

    private boolean right(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() == expected) {
            return true;
        }
        if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()) {
            askedBack.incrementAndGet();
        } else {
            wrong.add(answer.statusCode() + " " + answer.body());
        }
        return false;
    }

    private void awaitWritten(int more) throws InterruptedException {
        int goal = written.get() + more;
        for (int turn = 0; turn < 500 && written.get() < goal; turn++) {
            Thread.sleep(20);
        }
        assertThat(written.get()).isGreaterThanOrEqualTo(goal);
    }

    private static int rows() throws SQLException {
        Administrator administrator = TestDatabase.administrator();
        try (Connection connection = DriverManager.getConnection(
                        administrator.jdbcUrl(), administrator.user(), administrator.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from loaded.visits")) {
            result.next();
            return result.getInt(1);
        }
    }
}
