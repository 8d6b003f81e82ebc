package org.cspplatform.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.cspplatform.module.Attachment;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.records.Field;
import org.cspplatform.testkit.records.RecordJson;

/**
 * The form: what it shows of a record, sent back untouched, must leave the record as it was; and sent as a new one, after the old one is
 * deleted, must make the same record again.
 */
record FormCheck(Trial trial) {
    private static final int RECORDS = 6;

    void run(Findings.Check check) {
        for (Subject subject : trial.subjects()) {
            // The newest come first: those that the kit made up.
            List<JsonNode> records = trial.west().all(subject);
            for (JsonNode record : records.subList(0, Math.min(RECORDS, records.size()))) {
                roundTrip(subject, record, check);
            }
        }
    }

    private void roundTrip(Subject subject, JsonNode record, Findings.Check check) {
        Person writer = trial.west().writer(subject);
        String id = record.path("id").asText();
        String page = Place.ok(writer.get(subject.pages() + "/" + id + "/edit")).body();
        Optional<FormControls> found = FormControls.of(
                page, Field.componentsOf(subject.type()).getFirst().name());
        if (found.isEmpty()) {
            check.broken(subject + ": the page for changing a record has no form");
            return;
        }
        FormControls form = found.get();
        HttpResponse<String> saved = writer.postForm(form.action(), form.fields());
        if (check.expect(saved.statusCode() == 303, subject + ", sent back untouched: " + Place.words(saved))) {
            compare(subject, record, subject.api() + "/" + id, "the form sent back untouched changes it: ", check);
            asNew(subject, record, form, check);
        }
    }

    private void asNew(Subject subject, JsonNode record, FormControls form, Findings.Check check) {
        Person writer = trial.west().writer(subject);
        String path = subject.api() + "/" + record.path("id").asText();
        String etag = Place.ok(writer.get(path)).headers().firstValue("ETag").orElse("");
        // One that others point to stays; one with a file would lose it.
        if (hasAttachment(subject) || writer.delete(path, etag).statusCode() != 204) {
            return;
        }
        FormControls again = form.asNew(subject.pages());
        HttpResponse<String> made = writer.postForm(again.action(), again.fields());
        if (check.expect(made.statusCode() == 303, subject + ", as a new one: " + Place.words(made))) {
            String place = made.headers().firstValue("Location").orElse("");
            String id = place.replaceAll("[?#].*", "").replaceAll(".*/", "");
            compare(subject, record, subject.api() + "/" + id, "the form makes another record of it: ", check);
        }
    }

    private void compare(Subject subject, JsonNode record, String path, String what, Findings.Check check) {
        JsonNode now = Place.json(Place.ok(trial.west().writer(subject).get(path)));
        String difference = RecordJson.difference(subject.type(), record, now);
        check.expect(difference == null, subject + ": " + what + difference);
    }

    private static boolean hasAttachment(Subject subject) {
        return Field.componentsOf(subject.type()).stream().anyMatch(field -> field.type() == Attachment.class);
    }
}
