package org.cspplatform.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Keeps a number of workers busy for a while. */
final class Load {

    private Load() {}

    /**
     * How fast it went.
     *
     * @param perSecond units of work a second, all workers together
     * @param median the time that half of them took at most
     * @param slowest the time that 99 of 100 took at most
     * @param units how many units were done
     */
    record Rate(double perSecond, Duration median, Duration slowest, long units) {}

    static Rate run(int workers, Duration time, Worker.Source source) throws Exception {
        CountDownLatch ready = new CountDownLatch(workers);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int number = 0; number < workers; number++) {
                int own = number;
                running.add(threads.submit(() -> {
                    try (Worker worker = source.start(own)) {
                        worker.once();
                        ready.countDown();
                        go.await();
                        return timesOf(worker, time);
                    } finally {
                        ready.countDown();
                    }
                }));
            }
            ready.await();
            long start = System.nanoTime();
            go.countDown();
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> worker : running) {
                times.add(worker.get());
            }
            return rate(times, System.nanoTime() - start);
        }
    }

    private static long[] timesOf(Worker worker, Duration time) throws Exception {
        long[] times = new long[1 << 16];
        int count = 0;
        long end = System.nanoTime() + time.toNanos();
        long before = System.nanoTime();
        while (before < end) {
            worker.once();
            long after = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(times, count);
    }

    private static Rate rate(List<long[]> times, long elapsed) {
        long[] sorted = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("Nothing was done in the time given");
        }
        return new Rate(
                sorted.length * 1e9 / elapsed,
                Duration.ofNanos(sorted[sorted.length / 2]),
                Duration.ofNanos(sorted[(int) (sorted.length * 0.99)]),
                sorted.length);
    }
}
