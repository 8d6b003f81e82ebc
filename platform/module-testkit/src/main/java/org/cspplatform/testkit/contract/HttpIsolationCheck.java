package org.cspplatform.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cspplatform.testkit.Person;

/** What belongs to one partnership, asked for by another: it must read like something that does not exist. */
record HttpIsolationCheck(Trial trial) {
    private static final int RECORDS = 3;

    void run(Findings.Check check) {
        Person stranger = trial.west().lead();
        for (Subject subject : trial.subjects()) {
            if (subject.ofRegion()) {
                continue;
            }
            List<JsonNode> easts = trial.east().all(subject);
            check.expect(!easts.isEmpty(), subject + ": there is no record with which to try it");
            for (JsonNode record : easts.subList(0, Math.min(RECORDS, easts.size()))) {
                String id = record.path("id").asText();
                String api = subject.api() + "/" + id;
                String page = subject.pages() + "/" + id;
                hidden(stranger.get(api), check);
                hidden(stranger.putJson(api, record.toString(), "\"1\""), check);
                hidden(stranger.delete(api, "\"1\""), check);
                hidden(stranger.get(page), check);
                hidden(stranger.get(page + "/edit"), check);
                hidden(stranger.postForm(page + "/delete", Map.of("_version", "1")), check);
            }
            List<String> wests = trial.west().all(subject).stream()
                    .map(record -> record.path("id").asText())
                    .toList();
            check.expect(
                    easts.stream()
                            .noneMatch(
                                    record -> wests.contains(record.path("id").asText())),
                    subject + ": the list of one partnership has records of another");
        }
    }

    private static void hidden(HttpResponse<String> answer, Findings.Check check) {
        check.expect(answer.statusCode() == 404, "of another partnership: " + Place.words(answer));
    }
}
