package org.cspplatform.server.charts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws charts as SVG, one at a time on a thread of its own, and keeps the last few hundred. What draws is loaded when the first is
 * asked for, which takes seconds and some 100 MB, and given back after a while without work. A picture holds nothing but what its
 * chart holds, and so the same chart is the same picture for whoever was given the chart.
 */
@Singleton
public class ChartPictures {
    private static final Logger LOG = LoggerFactory.getLogger(ChartPictures.class);
    private static final int KEPT = 300;
    private static final int WAITING = 500;
    private static final int IDLE_MINUTES = 10;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Key, CompletableFuture<String>> pictures = new Kept();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, IDLE_MINUTES, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), DrawingThread::new);
    private volatile boolean drew;

    ChartPictures() {
        thread.allowCoreThreadTimeOut(true);
    }

    private record Key(String option, int width, int height, About about) {}

    /** The pictures last asked for. */
    private static final class Kept extends LinkedHashMap<Key, CompletableFuture<String>> {
        private static final long serialVersionUID = 1;

        Kept() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<String>> eldest) {
            return size() > KEPT;
        }
    }

    /**
     * The chart as SVG, {@link Drawing#WIDTH} pixels wide, of shapes and texts only; waits until it is drawn.
     *
     * @throws IllegalStateException when it cannot be drawn
     */
    public String svg(Chart chart) {
        Drawing drawing = Drawing.of(chart);
        try {
            return asked(new Key(json(drawing.option()), Drawing.WIDTH, drawing.height(), chart.about()))
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The chart " + chart.id() + " cannot be drawn", e.getCause());
        }
    }

    /** The same, or nothing when it is not at hand by then: a page is not kept waiting for it. */
    Optional<String> svg(ChartView chart, long milliseconds) {
        CompletableFuture<String> picture = asked(new Key(
                chart.option(),
                Drawing.WIDTH,
                chart.drawing().height(),
                chart.chart().about()));
        try {
            // Loading takes seconds; who comes before that has the table and, with scripts, the chart all the same.
            return !drew && !picture.isDone()
                    ? Optional.empty()
                    : Optional.of(picture.get(milliseconds, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.warn("The chart {} cannot be drawn", chart.chart().id(), e.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    String json(Object plain) {
        try {
            return json.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It is of maps, lists, texts and numbers only", e);
        }
    }

    private CompletableFuture<String> asked(Key key) {
        synchronized (pictures) {
            CompletableFuture<String> picture = pictures.get(key);
            if (picture == null || picture.isCompletedExceptionally()) {
                picture = begun(key);
                pictures.put(key, picture);
            }
            return picture;
        }
    }

    private CompletableFuture<String> begun(Key key) {
        try {
            return CompletableFuture.supplyAsync(() -> drawn(key), thread);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(full);
        }
    }

    private String drawn(Key key) {
        if (!(Thread.currentThread() instanceof DrawingThread own)) {
            throw new IllegalStateException("Only the drawing thread draws");
        }
        About about = key.about();
        String drawing = own.engine().draw(key.option(), key.width(), key.height());
        drew = true;
        return PlainSvg.of(drawing, about.id(), about.title(), about.description());
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
