package org.cspplatform.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A thousand requests of all tenants at once, each on a connection of its own; half of them ask for another tenant's record.
 * Own records must come, others' must read as missing.
 */
record Crossings(Handover service, List<JdbcWorker.Key> keys, Tokens tokens) {

    /**
     * What came of it.
     *
     * @param asked how many requests
     * @param own own records that came
     * @param hidden others' records that read as missing
     * @param crossed others' records that came
     * @param failed anything else
     */
    record Found(long asked, long own, long hidden, long crossed, long failed) {}

    private record Answer(boolean foreign, int status, boolean hasRecord) {}

    Found count(int requests) throws Exception {
        CountDownLatch ready = new CountDownLatch(requests);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < requests; number++) {
                JdbcWorker.Key key = keys.get(ThreadLocalRandom.current().nextInt(keys.size()));
                UUID asker = number % 2 == 0 ? key.tenant() : other(key.tenant());
                answers.add(threads.submit(() -> {
                    try (HttpConnection connection = new HttpConnection(service.port())) {
                        ready.countDown();
                        go.await();
                        int status = connection.exchange(HttpConnection.get(
                                "/api/v1/modules/" + Contacts.MODULE + "/datasets/" + Contacts.DATASET + "/records/"
                                        + key.id(),
                                tokens.of(asker)));
                        boolean hasRecord = connection.body().contains("\"id\":\"" + key.id());
                        return new Answer(!asker.equals(key.tenant()), status, hasRecord);
                    } finally {
                        ready.countDown();
                    }
                }));
            }
            ready.await();
            go.countDown();
            return sum(answers);
        }
    }

    private UUID other(UUID tenant) {
        List<UUID> others = service.tenants().stream()
                .map(Handover.Tenant::id)
                .filter(other -> !other.equals(tenant))
                .toList();
        return others.get(ThreadLocalRandom.current().nextInt(others.size()));
    }

    private static Found sum(List<Future<Answer>> answers) throws Exception {
        long own = 0;
        long hidden = 0;
        long crossed = 0;
        for (Future<Answer> future : answers) {
            Answer answer = future.get();
            if (answer.foreign()) {
                crossed += answer.hasRecord() || answer.status() == 200 ? 1 : 0;
                hidden += !answer.hasRecord() && answer.status() == 404 ? 1 : 0;
            } else {
                own += answer.hasRecord() && answer.status() == 200 ? 1 : 0;
            }
        }
        return new Found(answers.size(), own, hidden, crossed, answers.size() - own - hidden - crossed);
    }
}
