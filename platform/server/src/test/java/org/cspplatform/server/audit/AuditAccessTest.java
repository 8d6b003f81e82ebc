package org.cspplatform.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "spec.name", value = "audit")
final class AuditAccessTest implements ServerTest {

    @Inject
    @Client("/")
    private HttpClient client;

    @Inject
    private AuditLog log;

    private final UUID partnership = UUID.randomUUID();
    private final UUID region = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private String ours = "";
    private String regional = "";
    private String theirs = "";

    @BeforeEach
    void logOneEntryEach() {
        ours = "ours-" + UUID.randomUUID();
        regional = "regional-" + UUID.randomUUID();
        theirs = "theirs-" + UUID.randomUUID();
        log.record(AuditEntry.of(AuditAction.READ, "record", ours).from(AuditOrigin.PLATFORM.in(partnership, null)));
        log.record(AuditEntry.of(AuditAction.PAY, "return", regional).from(AuditOrigin.PLATFORM.in(null, region)));
        log.record(AuditEntry.of(AuditAction.READ, "record", theirs).from(AuditOrigin.PLATFORM.in(elsewhere, null)));
    }

    @Test
    void aPartnershipsLeadReadsItsOwnEntriesOnly() {
        for (String path : new String[] {"/api/v1/audit/entries", "/audit"}) {
            assertThat(body(path, Role.PARTNERSHIP_LEAD, "X-Partnership", partnership))
                    .contains(ours)
                    .doesNotContain(regional)
                    .doesNotContain(theirs);
        }
    }

    @Test
    void aRegionalOfficeReadsItsOwnEntriesOnly() {
        for (String path : new String[] {"/api/v1/audit/entries", "/audit"}) {
            assertThat(body(path, Role.REGION_OFFICER, "X-Region", region))
                    .contains(regional)
                    .doesNotContain(ours)
                    .doesNotContain(theirs);
        }
    }

    @Test
    void nobodyElseReadsEntriesAndOnlyTheOperatorChecksTheChain() {
        assertThat(status("/audit", Role.PARTNERSHIP_OFFICER, "X-Partnership", partnership))
                .isEqualTo(403);
        assertThat(status("/audit", Role.BOARD_MEMBER, "X-Region", region)).isEqualTo(403);
        assertThat(status("/api/v1/audit/entries", Role.OPERATOR, "X-None", region))
                .isEqualTo(403);
        assertThat(status("/api/v1/audit/verification", Role.REGION_OFFICER, "X-Region", region))
                .isEqualTo(403);
        assertThat(body("/api/v1/audit/verification", Role.OPERATOR, "X-None", region))
                .contains("\"broken\":null")
                .doesNotContain(ours);
        assertThat(body("/audit/verification?check=true", Role.OPERATOR, "X-None", region))
                .contains("The log is whole")
                .doesNotContain(ours);
    }

    @Test
    void entriesAreFilteredAndReadInSlices() {
        assertThat(body("/api/v1/audit/entries?action=pay", Role.PARTNERSHIP_LEAD, "X-Partnership", partnership))
                .doesNotContain(ours);
        assertThat(body("/api/v1/audit/entries?to=2020-01-01", Role.PARTNERSHIP_LEAD, "X-Partnership", partnership))
                .doesNotContain(ours);
        String first =
                body("/api/v1/audit/entries?limit=1&action=read", Role.PARTNERSHIP_LEAD, "X-Partnership", partnership);
        assertThat(first).contains(ours).doesNotContain("\"next\":null");
        String next = first.replaceAll(".*\"next\":\"(\\d+)\".*", "$1");
        assertThat(body(
                        "/api/v1/audit/entries?limit=1&action=read&after=" + next,
                        Role.PARTNERSHIP_LEAD,
                        "X-Partnership",
                        partnership))
                .doesNotContain(ours);
    }

    @Test
    void aFilterThatCannotBeReadIsShownWithWhatToDo() {
        assertThat(status("/audit?from=yesterday", Role.PARTNERSHIP_LEAD, "X-Partnership", partnership))
                .isEqualTo(422);
        assertThat(status("/api/v1/audit/entries?action=spy", Role.PARTNERSHIP_LEAD, "X-Partnership", partnership))
                .isEqualTo(422);
    }

    private String body(String path, String role, String belonging, UUID id) {
        return String.valueOf(exchange(path, role, belonging, id).body());
    }

    private int status(String path, String role, String belonging, UUID id) {
        try {
            return exchange(path, role, belonging, id).code();
        } catch (HttpClientResponseException refused) {
            return refused.code();
        }
    }

    private HttpResponse<String> exchange(String path, String role, String belonging, UUID id) {
        return client.toBlocking()
                .exchange(
                        HttpRequest.GET(path)
                                .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
                                .header("X-Tester", UUID.randomUUID().toString())
                                .header("X-Role", role)
                                .header(belonging, id.toString()),
                        String.class);
    }
}
