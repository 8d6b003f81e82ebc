package org.cspplatform.server.charts;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread with what draws charts, which it loads when the first is asked for and gives back when it ends. The scripts' interpreter
 * needs a deeper stack than the service's other threads have.
 */
final class DrawingThread extends Thread {
    private static final Logger LOG = LoggerFactory.getLogger(DrawingThread.class);
    private static final long STACK = 16L << 20;
    private @Nullable DrawingEngine engine;

    DrawingThread(Runnable work) {
        super(null, work, "charts", STACK);
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            DrawingEngine used = engine;
            if (used != null) {
                used.close();
            }
        }
    }

    /** What this thread draws with; for its own work only. */
    DrawingEngine engine() {
        DrawingEngine ready = engine;
        if (ready == null) {
            long began = System.nanoTime();
            ready = new DrawingEngine();
            engine = ready;
            LOG.info("Ready to draw charts after {} ms", (System.nanoTime() - began) / 1_000_000);
        }
        return ready;
    }
}
