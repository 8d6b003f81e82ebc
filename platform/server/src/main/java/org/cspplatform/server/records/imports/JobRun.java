package org.cspplatform.server.records.imports;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.imports.StopException.Why;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.InvalidException;

/** One attempt at an import, by the one who holds its lease. */
final class JobRun {
    private static final int SAMPLE = 10;
    private static final Instant ANY_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Means means;
    private final ImportProgress.Claim claim;
    private final ImportJob job;
    private final RowChecker checker;
    private final RowWatch watch;
    private final Surroundings around;
    private final DatasetModel dataset;
    private boolean allNew = true;

    /** What every attempt needs. */
    record Means(
            ImportProgress progress,
            BadRows badRows,
            StagedFiles files,
            TakenFiles taken,
            TransactionOperations<Connection> transactions,
            ExecutorService checkers) {}

    /** How an attempt stands to what is around it. */
    interface Surroundings {
        /** @throws StopException when the work is to end */
        void goOn();

        /**
         * Does something while the module stays as it is.
         *
         * @throws StopException when it is no longer what it was when this attempt began
         */
        void withModule(Runnable work);

        /** Where those who watch see how far it is. */
        Tally tally();
    }

    JobRun(
            Means means,
            ImportProgress.Claim claim,
            ImportJob job,
            RowChecker checker,
            RowWatch watch,
            Surroundings around) {
        this.means = means;
        this.claim = claim;
        this.job = job;
        this.checker = checker;
        this.watch = watch;
        this.around = around;
        this.dataset = checker.dataset();
    }

    void run() {
        if (job.state() == ImportState.CHECKING) {
            check(ImportState.CHECKED, around.tally());
        } else if (job.keepsBadRows()) {
            storeGoodRows(around.tally());
        } else {
            storeWhole(around.tally());
        }
    }

    /** Looks at every row and at what storing would do; in one transaction, of which only the findings stay. */
    private void check(ImportState end, Tally tally) {
        List<List<String>> sample = new ArrayList<>();
        transaction(connection -> {
            means.badRows().deleteAll(job.id());
            BulkTable table = table(connection);
            around.withModule(table::prepare);
            read(
                    0,
                    tally,
                    part -> around.withModule(() -> {
                        watch.copyGuarded(table, part);
                        means.badRows().add(connection, claim, limited(part.bad(tally), tally));
                        if (sample.isEmpty()) {
                            sample.addAll(part.first(SAMPLE));
                        }
                    }));
            around.withModule(() -> tally.stored(table.compare(ANY_TIME)));
            means.progress().counted(claim, tally, sample);
            means.progress().end(claim, end, tally, null);
        });
    }

    /** Everything in one transaction, or nothing; then somebody decides with everything in view that a check shows. */
    private void storeWhole(Tally tally) {
        try {
            transaction(connection -> {
                boolean fresh = remember();
                BulkTable table = table(connection);
                around.withModule(table::prepare);
                read(
                        0,
                        tally,
                        part -> around.withModule(() -> {
                            long copied = watch.copyGuarded(table, part);
                            if (!part.bad(tally).isEmpty()) {
                                throw new StopException(Why.BAD_ROW);
                            }
                            tally.stored(store(table, copied, fresh));
                            table.clear();
                        }));
                means.progress().counted(claim, tally, List.of());
                means.badRows().deleteAll(job.id());
                finish(tally);
            });
        } catch (StopException stop) {
            if (stop.why() != Why.BAD_ROW) {
                throw stop;
            }
            tally.restart();
            check(ImportState.REFUSED, tally);
        }
    }

    /** Part by part, each with how far it is in one transaction: what is committed is never done again. */
    private void storeGoodRows(Tally tally) {
        boolean[] fresh = {!job.takenBefore()};
        boolean[] first = {job.checkpoint() == 0};
        read(job.checkpoint(), tally, part -> {
            Tally counted = new Tally();
            transaction(connection -> around.withModule(() -> {
                if (first[0]) {
                    fresh[0] = remember();
                    // Of an earlier check; what it said may have changed since.
                    means.badRows().deleteAll(job.id());
                }
                BulkTable table = table(connection);
                table.prepare();
                long copied = watch.copyGuarded(table, part);
                means.badRows().add(connection, claim, limited(part.bad(counted), tally));
                counted.stored(store(table, copied, fresh[0]));
                allNew = table.allNew();
                means.progress().stored(claim, part.lastRow(), counted, !fresh[0]);
            }));
            first[0] = false;
            tally.badRows += counted.badRows;
        });
        transaction(_ -> finish(tally));
    }

    private BulkTable.Stored store(BulkTable table, long copied, boolean fresh) {
        boolean keyed = !dataset.key().isEmpty();
        if (!keyed && !fresh) {
            return new BulkTable.Stored(0, 0, copied, 0);
        }
        return watch.store(table, copied, !keyed && job.skipsSame() ? job.createdAt() : null);
    }

    private void finish(Tally tally) {
        if (job.corrects() != null) {
            means.badRows().delete(job.corrects(), tally.corrected);
        }
        means.files().delete(job.id());
        means.progress().end(claim, ImportState.DONE, tally, null);
    }

    private boolean remember() {
        String sha256 = job.facts().sha256();
        boolean fresh = means.taken().remember(dataset, sha256, job.partnership(), job.startedBy());
        if (!fresh && dataset.key().isEmpty() && means.taken().isHalfTaken(dataset, sha256)) {
            throw new ConflictException(
                    "import-unfinished",
                    "This very file was imported in part before, and that was stopped. Carry on with that import.");
        }
        return fresh;
    }

    private BulkTable table(Connection connection) {
        return new BulkTable(connection, dataset, job.partnership(), allNew);
    }

    private void read(long checkpoint, Tally tally, Intake.PartTaker taker) {
        try (Sheet sheet = Sheets.open(job.facts(), means.files().open(job.id()))) {
            Intake intake = new Intake(dataset, checkpoint, tally, taker);
            new Pipeline(sheet, checker).run(means.checkers(), batch -> {
                around.goOn();
                intake.take(batch);
            });
            intake.finish();
        }
        if (tally.rowsRead == 0) {
            throw new InvalidException("file", "The file has no rows. Fill in the template and send it again");
        }
    }

    private static List<BadRow> limited(List<BadRow> bad, Tally tally) {
        if (tally.badRows + bad.size() > BadRows.MOST) {
            throw new InvalidException(
                    "file", "More than 100,000 rows are not right. Check what the columns mean, or correct the file");
        }
        return bad;
    }

    private void transaction(Consumer<Connection> work) {
        means.transactions().executeWrite(status -> {
            work.accept(status.getConnection());
            return true;
        });
    }
}
