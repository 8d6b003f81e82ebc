package org.cspplatform.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.testkit.records.Field;
import org.cspplatform.testkit.records.RecordCells;
import org.cspplatform.testkit.records.RecordJson;

/**
 * Files in and out: the demo goes in as CSV, must be there as it was, comes out as CSV, and that goes in again: where it came from, which
 * must change nothing, and into a partnership that has none, which must make the same records.
 */
record FileCheck(Trial trial) {
    private static final int MADE_WITHOUT_DEMO = 5;

    void run(Findings.Check check) {
        Map<Subject, String> exports = new LinkedHashMap<>();
        for (Subject subject : trial.subjects()) {
            if (subject.ofRegion()) {
                // There are no files for what is the region's: a few records, which its office writes one by one.
                load(subject, trial.east(), check);
                continue;
            }
            template(subject, check);
            load(subject, trial.east(), check);
            String exported = export(subject, trial.east());
            exports.put(subject, exported);
            again(subject, exported, check);
        }
        for (Subject subject : trial.subjects()) {
            String exported = exports.get(subject);
            if (exported != null) {
                elsewhere(subject, exported, check);
            }
        }
        for (Subject subject : trial.subjects()) {
            load(subject, trial.west(), check);
        }
    }

    private void template(Subject subject, Findings.Check check) {
        String heading = Place.ok(trial.east().writer(subject).get(subject.api() + "/template"))
                .body()
                .replace("\uFEFF", "")
                .lines()
                .findFirst()
                .orElse("");
        List<String> columns = List.of(heading.split(",", -1));
        for (Field field : Field.componentsOf(subject.type())) {
            boolean there = columns.stream()
                    .anyMatch(column -> column.equals(field.name()) || column.startsWith(field.name() + "."));
            check.expect(
                    there == field.inFiles(),
                    subject + ": the template " + (there ? "has" : "lacks") + " the column " + field.name());
        }
    }

    private void load(Subject subject, Place place, Findings.Check check) {
        List<? extends Record> demo = Trial.demo(trial.module(), subject.type(), place.code(), subject.ofRegion());
        List<Record> records = new ArrayList<>(demo);
        demo.forEach(place.world()::add);
        if (subject.ofRegion() && place.equals(trial.west())) {
            trial.east().world().of(subject.type()).stream()
                    .filter(record -> !demo.contains(record))
                    .forEach(place.world()::add);
            return;
        }
        for (int i = 0; demo.isEmpty() && i < MADE_WITHOUT_DEMO; i++) {
            place.generator().valid(subject.type()).ifPresent(records::add);
        }
        if (!check.expect(
                !records.isEmpty(), subject + ": no valid record could be made up; give some in the module's demo()")) {
            return;
        }
        boolean in = subject.ofRegion()
                ? written(subject, place, records, check)
                : taken(subject, place, RecordCells.csv(subject.type(), records), check);
        if (in) {
            List<JsonNode> there = place.all(subject);
            List<JsonNode> expected =
                    records.stream().<JsonNode>map(RecordJson::of).toList();
            same(subject, place.code() + " after the import", expected, there, check);
        }
    }

    private static boolean written(Subject subject, Place place, List<Record> records, Findings.Check check) {
        boolean all = true;
        for (Record record : records) {
            HttpResponse<String> answer =
                    place.office().postJson(subject.api(), RecordJson.of(record).toString());
            all &= check.expect(answer.statusCode() == 201, subject + ": " + Place.words(answer));
        }
        return all;
    }

    private static boolean taken(Subject subject, Place place, String csv, Findings.Check check) {
        HttpResponse<String> answer = place.writer(subject).postFile(subject.api() + "/import", csv);
        return check.expect(answer.statusCode() == 200, subject + ": " + Place.words(answer));
    }

    private static String export(Subject subject, Place place) {
        return Place.ok(place.writer(subject).get(subject.api() + "/export")).body();
    }

    private void again(Subject subject, String export, Findings.Check check) {
        boolean hasKey = Field.componentsOf(subject.type()).stream()
                .anyMatch(field -> field.has(org.cspplatform.module.Key.class));
        if (hasKey) {
            List<JsonNode> before = trial.east().all(subject);
            if (taken(subject, trial.east(), export, check)) {
                List<JsonNode> after = trial.east().all(subject);
                check.expect(
                        before.size() == after.size(),
                        subject + ": its own export, taken in again, makes " + after.size() + " records of "
                                + before.size());
                same(subject, "its own export, taken in again,", before, after, check);
            }
        }
    }

    private void elsewhere(Subject subject, String export, Findings.Check check) {
        Place north = trial.north();
        if (taken(subject, north, export, check)) {
            same(subject, "the export, taken in elsewhere,", trial.east().all(subject), north.all(subject), check);
        }
    }

    private static void same(
            Subject subject, String where, List<JsonNode> expected, List<JsonNode> there, Findings.Check check) {
        Map<String, Integer> left = new HashMap<>();
        there.forEach(record -> left.merge(RecordJson.fingerprint(subject.type(), record), 1, Integer::sum));
        for (JsonNode record : expected) {
            Integer found =
                    left.computeIfPresent(RecordJson.fingerprint(subject.type(), record), (_, times) -> times - 1);
            if (found == null || found < 0) {
                check.broken(subject + ": " + where + ": " + lost(subject, record, there));
                return;
            }
        }
        check.expect(
                expected.size() == there.size(),
                subject + ": " + where + " there are " + there.size() + " records and not " + expected.size());
    }

    private static String lost(Subject subject, JsonNode record, List<JsonNode> there) {
        List<String> key = Field.componentsOf(subject.type()).stream()
                .filter(field -> field.has(org.cspplatform.module.Key.class))
                .map(Field::name)
                .toList();
        return there.stream()
                .filter(other -> !key.isEmpty()
                        && key.stream().allMatch(name -> record.path(name)
                                .asText()
                                .equals(other.path(name).asText())))
                .findFirst()
                .map(other -> String.valueOf(RecordJson.difference(subject.type(), record, other)))
                .orElse("a record is not there as it was");
    }
}
