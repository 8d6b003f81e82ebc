package org.cspplatform.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.cspplatform.module.Whose;
import org.cspplatform.testkit.records.RecordGenerator;

/** The texts that the kit made up for personal fields, looked for where nobody may find them: in figures, in logs. */
record PersonalCheck(Trial trial) {
    private static final int SHARED = 5;

    void run(Findings.Check check) {
        for (HttpResponse<String> answer : MeasureCheck.answers(trial)) {
            check.expect(
                    !answer.body().contains(RecordGenerator.canary()),
                    answer.uri().getPath() + " shows a personal field");
        }
        for (Subject subject : trial.subjects()) {
            if (subject.dataset().whose() == Whose.SHAREABLE) {
                shared(subject, check);
            }
        }
        check.expect(
                !trial.logs().text().contains(RecordGenerator.canary()),
                "a personal field is in the log of the service");
    }

    /** Shares what the kit made up and reads it as another partnership of the region does. */
    private void shared(Subject subject, Findings.Check check) {
        String dataset = subject.api().replaceAll("/records$", "");
        for (JsonNode record : trial.west().all(subject).stream().limit(SHARED).toList()) {
            String path = subject.api() + "/" + record.path("id").asText() + "/shared";
            HttpResponse<String> answer = trial.west().lead().putJson(path, "{\"shared\": true}");
            check.expect(answer.statusCode() < 300, subject + ": " + Place.words(answer));
        }
        String seen = Place.ok(trial.east().lead().get(dataset + "/shared")).body();
        check.expect(!seen.contains(RecordGenerator.canary()), subject + ": what is shared has a personal field");
    }
}
