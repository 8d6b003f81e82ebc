package org.cspplatform.server.records.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and hands on the rows of a file in their order. One thread reads and several check ahead of the one that
 * stores, so that all of them are busy at once, with a bounded number of rows between them.
 */
final class Pipeline {
    private static final int BATCH_ROWS = 500;
    private static final int AHEAD = 48;
    private static final CheckedBatch END = new CheckedBatch(List.of(), 0, 0, 0);

    private final Sheet sheet;
    private final RowChecker checker;

    Pipeline(Sheet sheet, RowChecker checker) {
        this.sheet = sheet;
        this.checker = checker;
    }

    /** Everything on this thread: right for a small file. */
    void run(Consumer<CheckedBatch> taker) {
        for (List<Sheet.Row> rows = batch(); !rows.isEmpty(); rows = batch()) {
            taker.accept(checker.check(rows, sheet.position()));
        }
    }

    /** Reading and checking on other threads; the taker is called on this one. */
    void run(ExecutorService checkers, Consumer<CheckedBatch> taker) {
        try {
            runAhead(checkers, taker);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StopException(StopException.Why.LATER);
        }
    }

    private void runAhead(ExecutorService checkers, Consumer<CheckedBatch> taker) throws InterruptedException {
        BlockingQueue<Future<CheckedBatch>> ahead = new ArrayBlockingQueue<>(AHEAD);
        Thread reader = Thread.ofPlatform().name("import-reader").daemon().start(() -> read(checkers, ahead));
        try {
            for (CheckedBatch batch = result(ahead.take()); batch != END; batch = result(ahead.take())) {
                taker.accept(batch);
            }
        } finally {
            reader.interrupt();
            // The sheet is closed by our caller: not while somebody reads it.
            reader.join();
        }
    }

    private void read(ExecutorService checkers, BlockingQueue<Future<CheckedBatch>> ahead) {
        try {
            try {
                for (List<Sheet.Row> rows = batch(); !rows.isEmpty(); rows = batch()) {
                    List<Sheet.Row> full = rows;
                    long position = sheet.position();
                    ahead.put(checkers.submit(() -> checker.check(full, position)));
                }
                ahead.put(CompletableFuture.completedFuture(END));
            } catch (RuntimeException failure) {
                ahead.put(CompletableFuture.failedFuture(failure));
            }
        } catch (InterruptedException nobodyTakes) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Sheet.Row> batch() {
        List<Sheet.Row> rows = new ArrayList<>(BATCH_ROWS);
        while (rows.size() < BATCH_ROWS) {
            Sheet.@Nullable Row row = sheet.next();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    private static CheckedBatch result(Future<CheckedBatch> batch) throws InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("A check failed", failed.getCause());
        }
    }
}
