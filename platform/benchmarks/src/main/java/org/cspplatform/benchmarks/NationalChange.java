package org.cspplatform.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * How long it takes from an officer's sending one record until it is in the draft of the region's board: through the API, the
 * figures' triggers, counting, disclosure control and the stored table. Whether it is there is told by the exact figures that the
 * draft was made of, for what it shows may be withheld. The record counts two years ago, as a late entry does.
 */
final class NationalChange {
    private static final int TIMES = 20;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String records;
    private final String token;
    private final LocalDate day = LocalDate.now(ZoneId.of("Europe/London")).minusYears(2);

    private NationalChange(String records, String token) {
        this.records = records;
        this.token = token;
    }

    /** The times in ascending order. */
    static List<Duration> times(ServiceUnderTest service, Properties found, Tokens tokens) throws Exception {
        UUID tenant = service.handover().tenants().getLast().id();
        NationalChange change = new NationalChange(
                "http://localhost:" + service.handover().port()
                        + "/api/v1/modules/arrest-referral/datasets/contacts/records",
                tokens.of(tenant));
        try (Connection owner = DriverManager.getConnection(
                        found.getProperty(NationalServer.OWNER_URL),
                        found.getProperty(NationalServer.OWNER_NAME),
                        found.getProperty(NationalServer.OWNER_PASSWORD));
                PreparedStatement draft = owner.prepareStatement("""
                    select sum(exact::numeric) from platform.figure_release made
                    join platform.figure_basis kept on kept.release_id = made.id
                    cross join jsonb_array_elements_text(kept.basis -> 'basis' -> 'leaves' -> 0) exact
                    where made.state = 'DRAFT' and made.audience = 'BOARD' and made.module = 'arrest-referral'
                        and made.measure = 'contacts' and made.period_start <= ? and made.period_start + interval '3 months' > ?
                        and made.region_id = (
                            select region_id from platform.partnership_region where partnership_id = ? and to_date is null)
                    """)) {
            draft.setObject(1, change.day);
            draft.setObject(2, change.day);
            draft.setObject(3, tenant);
            change.send();
            long shown = await(draft, 0);
            List<Duration> times = new ArrayList<>();
            for (int time = 0; time < TIMES; time++) {
                Thread.sleep(1000 + 137L * (time % 7));
                long began = System.nanoTime();
                change.send();
                shown = await(draft, shown);
                times.add(Duration.ofNanos(System.nanoTime() - began));
            }
            return times.stream().sorted().toList();
        }
    }

    private void send() throws IOException, InterruptedException {
        String body = """
            {"contactReference": "NEW-%s", "client": "C1", "contactDate": "%s", "promptingEvent": "VOLUNTARY_OTHER",
             "setting": "COMMUNITY", "sex": "MALE", "ethnicity": "WHITE_BRITISH", "testResult": "NOT_TESTED", "ndtmsConsent": true}
            """.formatted(UUID.randomUUID().toString().substring(0, 8), day);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(records))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("A record was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** The region's exact total once it is another one. */
    private static long await(PreparedStatement draft, long before) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            try (ResultSet row = draft.executeQuery()) {
                if (row.next() && row.getBigDecimal(1) != null && row.getLong(1) != before) {
                    return row.getLong(1);
                }
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("The draft did not follow within " + LONGEST);
    }
}
