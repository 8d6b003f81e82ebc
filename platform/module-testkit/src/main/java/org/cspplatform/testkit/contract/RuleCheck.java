package org.cspplatform.testkit.contract;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.cspplatform.module.Rule;
import org.cspplatform.testkit.records.RecordJson;

/** For each rule a record that breaks it and nothing else: the service must refuse it with the rule's words and field. */
record RuleCheck(Trial trial) {
    void run(Findings.Check check) {
        for (Subject subject : trial.subjects()) {
            trial.west().generator().validity().rules().stream()
                    .filter(rule -> rule.dataset().equals(subject.type()))
                    .forEach(rule -> breakIt(subject, rule, check));
        }
    }

    private void breakIt(Subject subject, Rule.Definition<?> rule, Findings.Check check) {
        Optional<? extends Record> wrong = trial.west().generator().breaking(rule);
        if (wrong.isEmpty()) {
            check.untried("\"" + rule.message() + "\": chance finds no "
                    + subject.dataset().one() + " that breaks this rule alone");
            return;
        }
        String json = RecordJson.of(wrong.get()).toString();
        HttpResponse<String> answer = trial.west().writer(subject).postJson(subject.api(), json);
        String said = answer.body().replace("\\\"", "\"");
        check.expect(
                answer.statusCode() == 422 && said.contains(rule.message()) && said.contains('"' + rule.field() + '"'),
                "\"" + rule.message() + "\" of " + rule.field() + ": " + Place.words(answer) + "\n        to " + json);
    }
}
