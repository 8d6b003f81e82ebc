package org.cspplatform.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.cspplatform.testkit.records.RecordJson;

/** Records that the kit makes up, sent and read as JSON. */
record JsonCheck(Trial trial) {
    private static final int RECORDS = 8;

    void run(Findings.Check check) {
        for (Subject subject : trial.subjects()) {
            for (int i = 0; i < RECORDS; i++) {
                Optional<? extends Record> made = trial.west().generator().valid(subject.type());
                if (made.isEmpty()) {
                    check.untried("records made up for " + subject + ": chance finds none that is valid");
                    break;
                }
                sendAndRead(subject, made.get(), check);
            }
        }
    }

    private void sendAndRead(Subject subject, Record record, Findings.Check check) {
        JsonNode sent = RecordJson.of(record);
        HttpResponse<String> answer = trial.west().writer(subject).postJson(subject.api(), sent.toString());
        String place = answer.headers().firstValue("Location").orElse("");
        if (check.expect(answer.statusCode() == 201, subject + ": " + Place.words(answer) + "\n        to " + sent)) {
            JsonNode read = Place.json(Place.ok(trial.west().writer(subject).get(place)));
            String difference = RecordJson.difference(subject.type(), sent, read);
            check.expect(difference == null, subject + ": " + difference);
        }
    }
}
