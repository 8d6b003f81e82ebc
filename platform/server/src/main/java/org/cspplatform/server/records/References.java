package org.cspplatform.server.records;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldType.Pointer;
import org.cspplatform.server.tenancy.Scope;

/** Follows references from key to record. */
@Singleton
@Connectable
public class References {
    private final JdbcOperations database;

    References(JdbcOperations database) {
        this.database = database;
    }

    /**
     * The keys of some to which there is no record that may be pointed to: one of the own partnership, or of any of its regions.
     *
     * @param dataset that points
     */
    public Set<String> missing(DatasetModel dataset, Pointer pointer, Collection<String> keys) {
        Set<String> missing = new HashSet<>(keys);
        missing.removeAll(find(dataset, pointer, keys).keySet());
        return missing;
    }

    /** The ids of the records with these keys, as far as there are any. */
    public Map<String, UUID> find(DatasetModel dataset, Pointer pointer, Collection<String> keys) {
        boolean own = !pointer.regional() && Scope.current() instanceof Scope.OfPartnership;
        String query = "select \"%s\", id from \"%s\".\"%s\" where \"%s\" = any (?)%s"
                .formatted(
                        pointer.column(),
                        dataset.schema(),
                        pointer.table(),
                        pointer.column(),
                        own ? " and tenant_id = ?" : "");
        return database.prepareStatement(query, statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", keys.toArray()));
            if (own && Scope.current() instanceof Scope.OfPartnership partnership) {
                statement.setObject(2, partnership.own());
            }
            Map<String, UUID> found = new HashMap<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.put(result.getString(1), result.getObject(2, UUID.class));
                }
            }
            return found;
        });
    }
}
