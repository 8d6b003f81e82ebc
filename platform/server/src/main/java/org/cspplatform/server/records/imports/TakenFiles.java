package org.cspplatform.server.records.imports;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.jspecify.annotations.Nullable;

/** Which files were taken in before, so that the same file twice adds nothing also where records have no key. */
@Singleton
final class TakenFiles {
    private final JdbcOperations database;

    TakenFiles(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Inside the transaction that takes the file in: waits for another import of the same file to end.
     *
     * @return false when it was taken before
     */
    boolean remember(DatasetModel dataset, String sha256, UUID partnership, @Nullable UUID account) {
        return database.prepareStatement("""
            insert into module_import (tenant_id, module_id, dataset, file_sha256, imported_by)
            values (?, ?, ?, ?, ?) on conflict do nothing returning id
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, dataset.module());
            statement.setString(3, dataset.id());
            statement.setString(4, sha256);
            statement.setObject(5, account);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        });
    }

    /** Whether an import of it stopped in the middle and can be carried on. */
    boolean isHalfTaken(DatasetModel dataset, String sha256) {
        return database.prepareStatement("""
            select from import_job
            where module_id = ? and dataset = ? and sha256 = ? and checkpoint > 0 and state in ('cancelled', 'failed')
            """, statement -> {
            statement.setString(1, dataset.module());
            statement.setString(2, dataset.id());
            statement.setString(3, sha256);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        });
    }
}
