package org.cspplatform.server.records;

import io.micronaut.http.multipart.CompletedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Waits for all parts of a form, on the thread of its own that a request here has. */
final class CollectedParts implements Subscriber<CompletedPart> {
    private final List<CompletedPart> parts = new ArrayList<>();
    private final CompletableFuture<List<CompletedPart>> all = new CompletableFuture<>();

    private CollectedParts() {}

    static List<CompletedPart> of(Publisher<CompletedPart> body) {
        CollectedParts collected = new CollectedParts();
        body.subscribe(collected);
        return collected.all.join();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(CompletedPart part) {
        parts.add(part);
    }

    @Override
    public void onError(Throwable failure) {
        all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        all.complete(parts);
    }
}
