package org.cspplatform.server.funding.history;

import static org.cspplatform.server.funding.BoundSql.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;

/** Reads the versions that the database kept of each change, in the scope of the work at hand. */
@Singleton
public class MoneyHistory {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcOperations database;
    private final ObjectMapper json;

    MoneyHistory(JdbcOperations database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Of a region's own thing, such as a line of the fund; oldest first. */
    @Transactional
    public List<PastVersion> ofRegion(UUID region, UUID subject) {
        return BoundSql.of("""
            select subject, version, changed_at, changed_by, content from region_history
            where region_id = ? and subject_id = ? order by version, id
            """, region, subject).list(database, this::version);
    }

    /** Of a partnership's thing; an activity's expected outcomes come with it; oldest first. */
    @Transactional
    public List<PastVersion> ofPartnership(UUID partnership, UUID subject) {
        return BoundSql.of("""
            select subject, version, changed_at, changed_by, content from tenant_history
            where tenant_id = ? and subject_id = ? order by version, id
            """, partnership, subject).list(database, this::version);
    }

    private PastVersion version(ResultSet row) throws SQLException {
        return new PastVersion(
                row.getString("subject"),
                row.getLong("version"),
                instant(row, "changed_at"),
                row.getString("changed_by"),
                fields(row.getString("content")));
    }

    private Map<String, Object> fields(String content) {
        try {
            return json.readValue(content, FIELDS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The history holds something that is no JSON object", unreadable);
        }
    }
}
