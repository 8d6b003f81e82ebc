package org.cspplatform.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What is measured, on one service. */
record Cases(Handover service, List<JdbcWorker.Key> keys, Tokens tokens) {

    /** The database takes a hundred in all, and more than this does not make it faster. */
    private static final int MOST_DATABASE_CONNECTIONS = 64;

    /** One record by its id. */
    List<Case> ofOne() {
        return List.of(
                http(Report.WITHOUT_DATABASE, "constant"),
                jdbc(Report.PLAIN_JDBC, BenchmarkRecord.BY_ID),
                http(Report.SERVICE, "record"),
                http(Report.SERVICE_AUDITED, "audited-record"));
    }

    /** A list of fifty. */
    List<Case> ofFifty() {
        return List.of(
                http(Report.WITHOUT_DATABASE, "constants"),
                jdbc(Report.PLAIN_JDBC, BenchmarkRecord.FIFTY),
                http(Report.SERVICE, "records"),
                http(Report.SERVICE_AUDITED, "audited-records"));
    }

    private Case http(String name, String path) {
        List<byte[]> requests = new ArrayList<>();
        for (JdbcWorker.Key key : keys) {
            requests.add(HttpConnection.get("/api/v1/benchmark/" + path + "/" + key.id(), tokens.of(key.tenant())));
        }
        return new Case(name, Integer.MAX_VALUE, _ -> new HttpWorker(service.port(), requests));
    }

    private Case jdbc(String name, String sql) {
        return new Case(name, MOST_DATABASE_CONNECTIONS, _ -> new JdbcWorker(service, sql, keys));
    }
}
