package org.cspplatform.testkit.contract;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Report;

/** Each measure by API and page, each report. */
record MeasureCheck(Trial trial) {
    void run(Findings.Check check) {
        for (HttpResponse<String> answer : answers(trial)) {
            check.expect(answer.statusCode() == 200 && !answer.body().isBlank(), Place.words(answer));
        }
    }

    /** What the module tells of its figures. */
    static List<HttpResponse<String>> answers(Trial trial) {
        String module = "/modules/" + trial.module().id();
        List<String> paths = new ArrayList<>(List.of(module, "/api/v1" + module));
        if (!trial.module().exchangesOut().isEmpty()
                || !trial.module().exchangesIn().isEmpty()) {
            paths.add(module + "/exchanges");
            paths.add("/api/v1" + module + "/exchanges");
        }
        for (Measure measure : trial.module().measures()) {
            String path = module + "/measures/" + measure.definition().id();
            paths.add("/api/v1" + path + "?from=" + Trial.SCENE.from() + "&to=" + Trial.SCENE.until());
            paths.add(path);
        }
        for (Report report : trial.module().reports()) {
            paths.add(module + "/reports/" + report.definition().id());
        }
        return paths.stream().map(path -> trial.west().lead().get(path)).toList();
    }
}
