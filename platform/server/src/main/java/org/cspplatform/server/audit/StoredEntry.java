package org.cspplatform.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads rows of the table {@code audit_entry}. */
final class StoredEntry {

    static final String COLUMNS = """
        at, account_id, username, tenant_id, region_id, action, subject_type, subject_id, outcome,
        client_address, request_id\
        """;

    private StoredEntry() {}

    static ChainedEntry chained(ResultSet row, ChainLink link, String previousHash) throws SQLException {
        return new ChainedEntry(
                link,
                previousHash,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AuditOrigin(
                        row.getObject("account_id", UUID.class),
                        row.getString("username"),
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("region_id", UUID.class),
                        row.getString("client_address"),
                        row.getString("request_id")),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("outcome"));
    }
}
