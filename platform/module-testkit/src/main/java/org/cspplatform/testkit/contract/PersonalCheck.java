package org.cspplatform.testkit.contract;

import java.net.http.HttpResponse;
import org.cspplatform.testkit.records.RecordGenerator;

/** The texts that the kit made up for personal fields, looked for where nobody may find them: in figures, in logs. */
record PersonalCheck(Trial trial) {
    void run(Findings.Check check) {
        for (HttpResponse<String> answer : MeasureCheck.answers(trial)) {
            check.expect(
                    !answer.body().contains(RecordGenerator.canary()),
                    answer.uri().getPath() + " shows a personal field");
        }
        check.expect(
                !trial.logs().text().contains(RecordGenerator.canary()),
                "a personal field is in the log of the service");
    }
}
