package org.cspplatform.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ScheduledWorkEndsTest {
    @Test
    void whatIsUnderWayIsWaitedForAndNothingElseBegins() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        AtomicInteger later = new AtomicInteger();
        try (ScheduledExecutorService scheduled = Executors.newScheduledThreadPool(2)) {
            var _ = scheduled.scheduleWithFixedDelay(
                    () -> {
                        began.countDown();
                        pause();
                        finished.set(true);
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            var _ = scheduled.scheduleWithFixedDelay(later::incrementAndGet, 100, 1, TimeUnit.MILLISECONDS);
            began.await();

            new ScheduledWorkEnds(scheduled).end();

            assertThat(finished).isTrue();
            assertThat(scheduled.isTerminated()).isTrue();
            assertThat(later).hasValue(0);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
