package org.cspplatform.server.records;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.RecordStore.Merged;
import org.jspecify.annotations.Nullable;

/** Takes a file in, all of it or nothing. The same file twice changes nothing. */
@Singleton
public class RecordsImport {
    private final RecordsFile file;
    private final RecordStore store;
    private final JdbcOperations database;

    RecordsImport(RecordsFile file, RecordStore store, JdbcOperations database) {
        this.file = file;
        this.store = store;
        this.database = database;
    }

    /**
     * Takes a file of the partnership at work.
     *
     * @param account who sent it; null for the platform itself
     * @throws BadFileException when a cell is bad: then nothing was imported
     */
    public ImportResult take(DatasetModel dataset, byte[] content, UUID partnership, @Nullable UUID account) {
        return store(dataset, file.read(dataset, content), sha256(content), partnership, account);
    }

    @Transactional
    ImportResult store(
            DatasetModel dataset,
            List<List<@Nullable Object>> rows,
            String sha256,
            UUID partnership,
            @Nullable UUID account) {
        boolean fresh = remember(dataset, sha256, partnership, account);
        if (!fresh && dataset.key().isEmpty()) {
            return new ImportResult(rows.size(), 0, 0, rows.size());
        }
        List<Merged> merged = store.merge(dataset, rows);
        return new ImportResult(
                rows.size(),
                count(merged, Merged.ADDED),
                count(merged, Merged.CHANGED),
                count(merged, Merged.UNCHANGED));
    }

    private static int count(List<Merged> merged, Merged kind) {
        return Collections.frequency(merged, kind);
    }

    /** Waits for another import of the same file to end; false when it was taken before. */
    private boolean remember(DatasetModel dataset, String sha256, UUID partnership, @Nullable UUID account) {
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

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }
}
