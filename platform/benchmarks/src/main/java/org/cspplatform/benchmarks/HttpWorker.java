package org.cspplatform.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Asks the service one of some requests, chosen by chance. */
final class HttpWorker implements Worker {

    private final HttpConnection connection;
    private final List<byte[]> requests;

    HttpWorker(int port, List<byte[]> requests) throws IOException {
        this.connection = new HttpConnection(port);
        this.requests = requests;
    }

    @Override
    public void once() throws IOException {
        byte[] request = requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
        int status = connection.exchange(request);
        if (status != 200) {
            throw new IOException("Status " + status + ": " + connection.body());
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
