package org.cspplatform.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class ScheduledWorkEndsTest {
    @Test
    void whatIsUnderWayIsWaitedForAndNothingElseBegins() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
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
            var _ = scheduled.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.HOURS);
            began.await();

            new ScheduledWorkEnds(scheduled).end();

            assertThat(finished).isTrue();
            assertThat(scheduled.isTerminated()).isTrue();
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
