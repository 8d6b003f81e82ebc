package org.cspplatform.server.records.imports;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;

/** Takes checked rows in the order of the file, finds those that come twice, and hands them on in large parts. */
final class Intake {
    /** Large enough that a statement costs nothing beside its rows, small enough that little is lost in a crash. */
    private static final int PART_ROWS = 50_000;

    private static final int PART_BYTES = 12 << 20;

    private final DatasetModel dataset;
    private final long checkpoint;
    private final PartTaker taker;
    private final SeenRows seen = new SeenRows();
    private final Tally tally;
    private List<CheckedBatch> part = new ArrayList<>();
    private long partRows;
    private long partBytes;

    /** Does something with a part of the rows, in the order of the file. */
    @FunctionalInterface
    interface PartTaker {
        void take(Part part);
    }

    /** @param checkpoint the row until which everything was taken before */
    Intake(DatasetModel dataset, long checkpoint, Tally tally, PartTaker taker) {
        this.dataset = dataset;
        this.checkpoint = checkpoint;
        this.tally = tally;
        this.taker = taker;
    }

    /** Rows on their way. */
    static final class Part {
        private final List<CheckedBatch> batches;

        private Part(List<CheckedBatch> batches) {
            this.batches = batches;
        }

        List<CheckedBatch> batches() {
            return batches;
        }

        /** The bad rows, counted there. */
        List<BadRow> bad(Tally counted) {
            List<BadRow> bad =
                    batches.stream().flatMap(batch -> batch.bad().stream()).toList();
            bad.forEach(counted::bad);
            return bad;
        }

        int lastRow() {
            return batches.getLast().last();
        }

        long good() {
            return batches.stream().mapToLong(CheckedBatch::good).sum();
        }

        /** The first good rows, as they would be stored. */
        List<List<String>> first(int count) {
            List<List<String>> rows = new ArrayList<>();
            for (CheckedBatch batch : batches) {
                for (int i = 0; i < batch.size() && rows.size() < count; i++) {
                    if (!batch.isLeftOut(i)) {
                        rows.add(batch.texts(i));
                    }
                }
            }
            return rows;
        }
    }

    void take(CheckedBatch batch) {
        findDoubles(batch);
        tally.read(batch);
        batch.skipUntil(checkpoint);
        if (batch.last() <= checkpoint) {
            return;
        }
        part.add(batch);
        partRows += batch.read();
        partBytes += batch.end(batch.size() - 1);
        if (partRows >= PART_ROWS || partBytes >= PART_BYTES) {
            finish();
        }
    }

    /** Hands on what is left. */
    void finish() {
        if (part.isEmpty()) {
            return;
        }
        Part full = new Part(part);
        part = new ArrayList<>();
        partRows = 0;
        partBytes = 0;
        taker.take(full);
    }

    private void findDoubles(CheckedBatch batch) {
        List<FieldModel> key = dataset.key();
        for (int i = 0; i < batch.size(); i++) {
            Fingerprint print = batch.fingerprint(i);
            int before = seen.put(print.high(), print.low(), batch.number(i));
            if (before == 0) {
                continue;
            }
            tally.doubled++;
            if (!key.isEmpty()) {
                FieldModel first = key.getFirst();
                batch.leaveOut(
                        i,
                        List.of(new BadRow.Problem(
                                first.name(),
                                "Row " + before + " has the same " + first.inSentence(),
                                "each " + dataset.one() + " once")));
            }
        }
    }
}
