package org.cspplatform.server.records.keep;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.KeepModel;
import org.cspplatform.server.records.Records;
import org.cspplatform.server.records.StoredRecord;

/** Finds the records of the own partnership that nobody should keep any longer. */
@Singleton
final class DueRecords {
    private static final int MOST = 200;

    private final Records records;
    private final Clock clock;

    DueRecords(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * A record that is due.
     *
     * @param name what tells it from others
     * @param since the first day on which it was due
     */
    @Introspected
    record Due(String dataset, UUID id, String name, LocalDate since, String because) {}

    /**
     * What is due of one dataset.
     *
     * @param count of all; the list may hold fewer
     */
    record DueOfDataset(DatasetModel dataset, KeepModel keep, long count, List<Due> records) {}

    List<DueOfDataset> of(List<DatasetModel> datasets) {
        return datasets.stream()
                .filter(dataset -> !dataset.regional())
                .flatMap(dataset -> {
                    KeepModel keep = dataset.keep();
                    return keep == null ? null : List.of(of(dataset, keep)).stream();
                })
                .toList();
    }

    /** How many records of a module are due. */
    long count(List<DatasetModel> datasets) {
        long count = 0;
        for (DatasetModel dataset : datasets) {
            KeepModel keep = dataset.keep();
            if (keep != null && !dataset.regional()) {
                count += records.countBefore(dataset, keep.field(), end(keep));
            }
        }
        return count;
    }

    private LocalDate end(KeepModel keep) {
        return LocalDate.now(clock).minusYears(keep.years());
    }

    private DueOfDataset of(DatasetModel dataset, KeepModel keep) {
        int place = dataset.fields().indexOf(keep.field());
        List<Due> due = records.before(dataset, keep.field(), end(keep), MOST).stream()
                .map(row -> new Due(
                        dataset.id(), row.id(), Records.name(dataset, row), since(row, place, keep), keep.because()))
                .toList();
        return new DueOfDataset(dataset, keep, records.countBefore(dataset, keep.field(), end(keep)), due);
    }

    private static LocalDate since(StoredRecord row, int place, KeepModel keep) {
        LocalDate start =
                switch (row.values().get(place)) {
                    case LocalDate day -> day;
                    case LocalDateTime moment -> moment.toLocalDate();
                    case null, default -> throw new IllegalStateException("Only a record with its date is ever due");
                };
        return start.plusYears(keep.years()).plusDays(1);
    }
}
