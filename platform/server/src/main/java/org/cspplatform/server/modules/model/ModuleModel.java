package org.cspplatform.server.modules.model;

import java.util.List;
import java.util.Optional;
import org.cspplatform.module.Report;

/** A module that may be served. */
public record ModuleModel(
        String id,
        String title,
        String description,
        String version,
        List<DatasetModel> datasets,
        List<MeasureModel> measures,
        List<Report.Definition> reports) {
    public ModuleModel {
        datasets = List.copyOf(datasets);
        measures = List.copyOf(measures);
        reports = List.copyOf(reports);
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
