package org.cspplatform.server.records.imports;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.CellError;
import org.cspplatform.server.records.OthersCheck;
import org.cspplatform.server.records.RecordChanges;
import org.cspplatform.server.records.RecordCheck;
import org.cspplatform.server.records.RecordReader;
import org.cspplatform.server.web.ForbiddenException;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Takes a small file in at once, all of it or nothing. The same file twice changes nothing. */
@Singleton
public final class RecordsImport {
    private final RecordCheck check;
    private final OthersCheck others;
    private final RecordChanges changes;
    private final RecordReader reader;
    private final ColumnMemory memory;
    private final TakenFiles taken;
    private final TransactionOperations<Connection> transactions;

    RecordsImport(
            RecordCheck check,
            OthersCheck others,
            RecordChanges changes,
            RecordReader reader,
            ColumnMemory memory,
            TakenFiles taken,
            TransactionOperations<Connection> transactions) {
        this.check = check;
        this.others = others;
        this.changes = changes;
        this.reader = reader;
        this.memory = memory;
        this.taken = taken;
        this.transactions = transactions;
    }

    /**
     * Takes a file of the partnership at work.
     *
     * @param account who sent it; null for the platform itself
     * @throws BadFileException when a cell is bad: then nothing was imported
     * @throws InvalidException when it is no file that can be read
     */
    public ImportResult take(DatasetModel dataset, byte[] content, UUID partnership, @Nullable UUID account) {
        FileProbe probe = new FileProbe();
        probe.update(content, content.length);
        return take(dataset, content, probe.facts(), Integer.MAX_VALUE, partnership, account);
    }

    /** @throws TooManyRowsException when there are more rows than that; then nothing was imported */
    ImportResult take(
            DatasetModel dataset,
            byte[] content,
            FileFacts facts,
            int mostRows,
            UUID partnership,
            @Nullable UUID account) {
        try (Sheet sheet = Sheets.open(facts, new ByteArrayInputStream(content))) {
            ColumnMapping mapping = ColumnMapping.of(dataset, sheet.heading(), memory.of(dataset));
            return take(dataset, sheet, mapping, facts.sha256(), mostRows, partnership, account);
        }
    }

    /** @param sha256 of the file; null for rows that stand in no file of their own */
    ImportResult take(
            DatasetModel dataset,
            Sheet sheet,
            ColumnMapping mapping,
            @Nullable String sha256,
            int mostRows,
            UUID partnership,
            @Nullable UUID account) {
        requirePartnerships(dataset);
        List<CellError> missing = mapping.problems(dataset);
        if (!missing.isEmpty()) {
            throw new BadFileException(missing);
        }
        RowWatch watch =
                new RowWatch(dataset, changes, others, reader, changes.writer().withFile());
        RowChecker checker = new RowChecker(dataset, check, mapping, watch.isGuarded());
        BulkSql.of(dataset);
        return transactions.executeWrite(status -> {
            Tally tally = new Tally();
            List<CellError> errors = new ArrayList<>();
            boolean fresh = sha256 == null || taken.remember(dataset, sha256, partnership, account);
            BulkTable table = new BulkTable(status.getConnection(), dataset, partnership, true);
            boolean stores = fresh || !dataset.key().isEmpty();
            Intake intake = new Intake(dataset, 0, tally, part -> {
                table.prepare();
                long copied = watch.copyGuarded(table, part);
                part.bad(tally).forEach(row -> row.errors().forEach(errors::add));
                if (errors.isEmpty() && stores) {
                    tally.stored(watch.store(table, copied, null));
                }
                table.drop();
            });
            new Pipeline(sheet, checker).run(batch -> {
                intake.take(batch);
                if (tally.rowsRead > mostRows) {
                    throw new TooManyRowsException();
                }
            });
            intake.finish();
            if (tally.rowsRead == 0) {
                throw new InvalidException("file", "The file has no rows. Fill in the template and send it again");
            }
            if (!errors.isEmpty()) {
                throw new BadFileException(errors);
            }
            return new ImportResult(
                    Math.toIntExact(tally.rowsRead),
                    Math.toIntExact(tally.added),
                    Math.toIntExact(tally.changed),
                    Math.toIntExact(tally.rowsRead - tally.added - tally.changed));
        });
    }

    /** @throws ForbiddenException when the records are a region's */
    static void requirePartnerships(DatasetModel dataset) {
        if (dataset.regional()) {
            throw new ForbiddenException(
                    "region-office-only",
                    "Only the regional office writes these records, one by one; you may read them.");
        }
    }
}
