package org.cspplatform.server.modules.model;

import java.util.List;
import java.util.Optional;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Demo;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.module.ExchangeOut;
import org.cspplatform.module.Report;
import org.cspplatform.module.Setting;
import org.cspplatform.module.Workflow;

/** A module that may be served. */
public record ModuleModel(
        String id,
        String title,
        String description,
        String version,
        List<DatasetModel> datasets,
        List<MeasureModel> measures,
        List<Report.Definition> reports,
        List<Workflow.Definition> workflows,
        List<Deadline.Definition> deadlines,
        List<Setting.Definition> settings,
        List<ExchangeOut.Definition<?>> exchangesOut,
        List<ExchangeIn.Definition> exchangesIn,
        List<Demo.Definition<?>> demo) {
    public ModuleModel {
        datasets = List.copyOf(datasets);
        measures = List.copyOf(measures);
        reports = List.copyOf(reports);
        workflows = List.copyOf(workflows);
        deadlines = List.copyOf(deadlines);
        settings = List.copyOf(settings);
        exchangesOut = List.copyOf(exchangesOut);
        exchangesIn = List.copyOf(exchangesIn);
        demo = List.copyOf(demo);
    }

    public Optional<DatasetModel> dataset(String datasetId) {
        return datasets.stream()
                .filter(dataset -> dataset.id().equals(datasetId))
                .findFirst();
    }

    public Optional<MeasureModel> measure(String measureId) {
        return measures.stream()
                .filter(measure -> measure.id().equals(measureId))
                .findFirst();
    }

    public Optional<Report.Definition> report(String reportId) {
        return reports.stream().filter(report -> report.id().equals(reportId)).findFirst();
    }
}
