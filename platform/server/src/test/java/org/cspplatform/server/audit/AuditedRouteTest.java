package org.cspplatform.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "spec.name", value = "audit")
final class AuditedRouteTest implements ServerTest {

    @Inject
    @Client("/")
    private HttpClient client;

    private final LogOnDisk log = new LogOnDisk();
    private UUID account = UUID.randomUUID();
    private final UUID partnership = UUID.randomUUID();

    @BeforeEach
    void comeAsSomebodyNew() {
        account = UUID.randomUUID();
    }

    @Test
    void readingIsLoggedWithWhoWhatAndWhere() throws SQLException {
        HttpResponse<String> answer = client.toBlocking()
                .exchange(signedIn(HttpRequest.GET("/audited/coventry/returns/Q2?secret=1")), String.class);

        assertThat(answer.body()).isEqualTo("Q2");
        assertThat(log.of(account)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("read");
            assertThat(entry.subjectType()).isEqualTo("return");
            assertThat(entry.subjectId()).isEqualTo("coventry/Q2");
            assertThat(entry.outcome()).isEqualTo("done");
            assertThat(entry.origin().username()).isEqualTo("a.tester");
            assertThat(entry.origin().tenantId()).isEqualTo(partnership);
            assertThat(entry.origin().clientAddress()).isIn("127.0.0.1", "localhost", "0:0:0:0:0:0:0:1");
            assertThat(entry.origin().requestId()).isEqualTo(answer.header("X-Request-Id"));
        });
    }

    @Test
    void aChangeIsAnnouncedBeforeAndItsOutcomeFollows() throws SQLException {
        client.toBlocking().exchange(signedIn(HttpRequest.POST("/audited/coventry/returns", "{}")));

        assertThat(log.of(account))
                .extracting(ChainedEntry::outcome, ChainedEntry::subjectId)
                .containsExactly(tuple("begun", "coventry"), tuple("done", "coventry/R17"));
    }

    @Test
    void whatIsRefusedMissingOrWrongIsLoggedAsSuch() throws SQLException {
        for (String path : List.of("forbidden", "missing", "conflict", "broken")) {
            assertThat(statusOf(path)).isGreaterThanOrEqualTo(400);
        }
        assertThat(log.of(account))
                .extracting(ChainedEntry::outcome)
                .containsExactly("refused", "not-found", "rejected", "failed");
    }

    @Test
    void aPersonsWordsInAPathDoNotReachTheLog() throws SQLException {
        client.toBlocking().exchange(signedIn(HttpRequest.GET("/audited/coventry/returns/Jane%20Doe%20%C3%A9")));

        assertThat(log.of(account)).extracting(ChainedEntry::subjectId).containsExactly("(no identifier)");
    }

    @Test
    void withoutTheLogNothingLeaves() throws SQLException {
        try (Connection superuser = log.connect()) {
            superuser.setAutoCommit(false);
            superuser.createStatement().execute("select * from platform.audit_head for update");

            assertThatThrownBy(() -> client.toBlocking()
                            .exchange(signedIn(HttpRequest.GET("/audited/coventry/returns/Q3")), String.class))
                    .isInstanceOfSatisfying(HttpClientResponseException.class, refused -> {
                        assertThat(refused.code()).isEqualTo(503);
                        assertThat(refused.getResponse().header("Retry-After")).isEqualTo("2");
                        assertThat(refused.getResponse().getBody(String.class))
                                .hasValueSatisfying(body -> assertThat(body).doesNotContain("Q3"));
                    });
            superuser.rollback();
        }
        assertThat(statusOf("coventry/returns/Q3")).isEqualTo(200);
    }

    @Test
    void withoutTheLogNothingIsChanged() throws SQLException {
        try (Connection superuser = log.connect()) {
            superuser.setAutoCommit(false);
            superuser.createStatement().execute("select * from platform.audit_head for update");

            assertThatThrownBy(() ->
                            client.toBlocking().exchange(signedIn(HttpRequest.POST("/audited/solihull/returns", "{}"))))
                    .isInstanceOfSatisfying(HttpClientResponseException.class, refused -> assertThat(refused.code())
                            .isEqualTo(503));
            assertThat(AuditedController.CREATED).doesNotContain("solihull");
            superuser.rollback();
        }
    }

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("csp.audit.patience", "500ms");
    }

    private int statusOf(String path) {
        try {
            return client.toBlocking()
                    .exchange(signedIn(HttpRequest.GET("/audited/" + path)))
                    .code();
        } catch (HttpClientResponseException refused) {
            return refused.code();
        }
    }

    private <B> MutableHttpRequest<B> signedIn(MutableHttpRequest<B> request) {
        return request.header("X-Tester", account.toString()).header("X-Partnership", partnership.toString());
    }

    @Controller("/audited")
    @Requires(property = "spec.name", value = "audit")
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    static class AuditedController {

        static final Set<String> CREATED = ConcurrentHashMap.newKeySet();

        @Get("/{code}/returns/{quarter}")
        @Audited(action = AuditAction.READ, subject = "return")
        String read(String code, String quarter) {
            return quarter;
        }

        @Post("/{code}/returns")
        @Audited(action = AuditAction.CREATE, subject = "return")
        HttpResponse<String> create(String code) {
            CREATED.add(code);
            return HttpResponse.created(URI.create("/audited/" + code + "/returns/R17"));
        }

        @Get("/forbidden")
        @Secured(Role.OPERATOR)
        @Audited(action = AuditAction.READ, subject = "return")
        String forbidden() {
            return "never";
        }

        @Get("/missing")
        @Audited(action = AuditAction.READ, subject = "return")
        String missing() {
            throw new NotFoundException("return");
        }

        @Get("/conflict")
        @Audited(action = AuditAction.READ, subject = "return")
        String conflict() {
            throw new ConflictException("taken", "It is taken.");
        }

        @Get("/broken")
        @Audited(action = AuditAction.READ, subject = "return")
        String broken() {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
