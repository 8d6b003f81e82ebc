package org.cspplatform.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What is measured, on one service. */
record Cases(Handover service, List<JdbcWorker.Key> keys, Tokens tokens) {

    /** The database takes a hundred in all, and more than this does not make it faster. */
    private static final int MOST_DATABASE_CONNECTIONS = 64;

    private static final String RECORDS =
            "/api/v1/modules/" + Contacts.MODULE + "/datasets/" + Contacts.DATASET + "/records";

    private static final String WITHOUT_AUDIT = "/api/v1/benchmark/" + Contacts.MODULE + "/" + Contacts.DATASET;

    /** One record by its id. */
    List<Case> ofOne() {
        return List.of(
                http(Report.WITHOUT_DATABASE, "/api/v1/benchmark/constant/one/%s"),
                jdbc(Report.PLAIN_JDBC, Contacts.BY_ID, false),
                http(Report.SERVICE, WITHOUT_AUDIT + "/%s"),
                http(Report.SERVICE_AUDITED, RECORDS + "/%s"));
    }

    /** A list of fifty. */
    List<Case> ofFifty() {
        return List.of(
                http(Report.WITHOUT_DATABASE, "/api/v1/benchmark/constant/fifty/%s"),
                jdbc(Report.PLAIN_JDBC, Contacts.FIFTY, true),
                http(Report.SERVICE, WITHOUT_AUDIT + "?limit=50&after=%s"),
                http(Report.SERVICE_AUDITED, RECORDS + "?limit=50&after=%s"));
    }

    private Case http(String name, String path) {
        List<byte[]> requests = new ArrayList<>();
        for (JdbcWorker.Key key : keys) {
            requests.add(HttpConnection.get(path.formatted(key.id()), tokens.of(key.tenant())));
        }
        return new Case(name, Integer.MAX_VALUE, _ -> new HttpWorker(service.port(), requests));
    }

    private Case jdbc(String name, String sql, boolean ofTenant) {
        return new Case(name, MOST_DATABASE_CONNECTIONS, _ -> new JdbcWorker(service, sql, ofTenant, keys));
    }
}
