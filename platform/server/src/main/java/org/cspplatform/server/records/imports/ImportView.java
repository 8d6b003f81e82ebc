package org.cspplatform.server.records.imports;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;

/**
 * An import as pages show it.
 *
 * @param path of its own pages
 * @param dataset title of the dataset
 * @param list address of the dataset's records
 * @param upload address of the page on which files are chosen
 * @param api address of its files
 * @param keyed whether a partnership knows these records by something
 * @param labels of the fields, in their order, to go over {@code sample}
 */
public record ImportView(
        UUID id,
        String path,
        String dataset,
        String list,
        String upload,
        String api,
        boolean keyed,
        ImportState state,
        boolean keepsBadRows,
        String fileName,
        String startedAt,
        int percent,
        long rowsRead,
        long added,
        long changed,
        long unchanged,
        long badRows,
        long badCells,
        long waiting,
        long doubled,
        long same,
        boolean takenBefore,
        boolean begun,
        String words,
        List<String> labels,
        List<List<String>> sample) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    static ImportView of(DatasetModel dataset, ImportJob job) {
        String list = path(dataset);
        String path = list + "/imports/" + job.id();
        ImportJob.Counts counts = job.counts();
        return new ImportView(
                job.id(),
                path,
                dataset.title(),
                list,
                list + "/import",
                "/api/v1" + path,
                !dataset.key().isEmpty(),
                job.state(),
                job.keepsBadRows(),
                job.fileName(),
                MOMENT.format(job.createdAt()),
                job.percent(),
                job.rowsRead(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.badRows(),
                counts.badCells(),
                job.waiting(),
                counts.doubled(),
                counts.same(),
                job.takenBefore(),
                job.checkpoint() > 0,
                job.words() == null ? "" : job.words(),
                dataset.fields().stream().map(FieldModel::label).toList(),
                job.sample());
    }

    static String path(DatasetModel dataset) {
        return "/modules/" + dataset.module() + "/datasets/" + dataset.id();
    }

    /** A number as people read it. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** One row, two rows. */
    public static String rows(long count) {
        return number(count) + (count == 1 ? " row" : " rows");
    }

    /** Rows that are right. */
    public long goodRows() {
        return rowsRead - badRows;
    }

    /** What became of the import, in a few words. */
    public String outcome() {
        return switch (state) {
            case UPLOADING -> "The file is on its way";
            case MAPPING -> "Say what the columns are";
            case CHECKING -> "Being checked";
            case CHECKED -> "Checked, not imported yet";
            case IMPORTING -> "Being imported";
            case DONE -> waiting > 0 ? "Imported; " + rows(waiting) + " to correct" : "Imported";
            case REFUSED -> "Not imported: " + rows(badRows) + " to correct";
            case CANCELLED -> "Stopped";
            case FAILED -> "Not imported";
        };
    }

    /** What was stored, in a sentence. */
    public String result() {
        return rows(rowsRead) + " read: " + number(added) + " added, " + number(changed) + " changed, "
                + number(unchanged + same) + " unchanged";
    }
}
