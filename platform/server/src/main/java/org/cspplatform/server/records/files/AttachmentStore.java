package org.cspplatform.server.records.files;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.jspecify.annotations.Nullable;

/** Files of records, in the scope of the work at hand: a partnership's, or of a region's dataset the region's. */
@Singleton
@Connectable
public class AttachmentStore {
    private final JdbcOperations database;

    AttachmentStore(JdbcOperations database) {
        this.database = database;
    }

    private static String table(DatasetModel dataset) {
        return dataset.regional() ? "region_record_attachment" : "record_attachment";
    }

    UUID add(
            DatasetModel dataset,
            UUID owner,
            @Nullable UUID account,
            String fileName,
            String mediaType,
            byte[] content) {
        return database.prepareStatement(
                "insert into %s (%s, module_id, dataset, file_name, media_type, content, sent_by) values (?, ?, ?, ?, ?, ?, ?) returning id"
                        .formatted(table(dataset), dataset.ownerColumn()),
                statement -> {
                    statement.setObject(1, owner);
                    statement.setString(2, dataset.module());
                    statement.setString(3, dataset.id());
                    statement.setString(4, fileName);
                    statement.setString(5, mediaType);
                    statement.setBytes(6, content);
                    statement.setObject(7, account);
                    try (ResultSet result = statement.executeQuery()) {
                        result.next();
                        return result.getObject(1, UUID.class);
                    }
                });
    }

    /** Whether there is such a file, sent for a record of this dataset. */
    public boolean has(DatasetModel dataset, UUID id) {
        return find(dataset, id).isPresent();
    }

    public Optional<StoredFile> find(DatasetModel dataset, UUID id) {
        return database.prepareStatement(
                "select file_name, media_type, octet_length(content) from %s where id = ? and module_id = ? and dataset = ?"
                        .formatted(table(dataset)),
                statement -> {
                    statement.setObject(1, id);
                    statement.setString(2, dataset.module());
                    statement.setString(3, dataset.id());
                    try (ResultSet result = statement.executeQuery()) {
                        return result.next()
                                ? Optional.of(
                                        new StoredFile(id, result.getString(1), result.getString(2), result.getInt(3)))
                                : Optional.empty();
                    }
                });
    }

    byte[] content(DatasetModel dataset, UUID id) {
        return database.prepareStatement("select content from %s where id = ?".formatted(table(dataset)), statement -> {
            statement.setObject(1, id);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getBytes(1) : new byte[0];
            }
        });
    }

    /** Deletes files for ever. */
    public void delete(DatasetModel dataset, Collection<UUID> ids) {
        database.prepareStatement("delete from %s where id = any (?)".formatted(table(dataset)), statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            return statement.executeUpdate();
        });
    }
}
