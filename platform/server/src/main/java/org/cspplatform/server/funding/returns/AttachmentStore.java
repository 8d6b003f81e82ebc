package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attachments, kept in the database beside what they belong to. */
@Singleton
class AttachmentStore {
    private static final String COLUMNS = """
        select attachment.id, attachment.file_name, attachment.media_type, length(attachment.content) as size,
               attachment.added_at, attachment.added_by
        from return_attachment attachment
        """;

    private final Sql sql;

    AttachmentStore(Sql sql) {
        this.sql = sql;
    }

    List<Attachment> ofDraft(UUID returnId) {
        return sql.list(COLUMNS + """
            join return_draft_attachment draft on draft.attachment_id = attachment.id
            where draft.return_id = ? order by attachment.id
            """, AttachmentStore::attachment, returnId);
    }

    List<Attachment> ofVersion(UUID versionId) {
        return sql.list(COLUMNS + """
            join return_version_attachment version on version.attachment_id = attachment.id
            where version.version_id = ? order by attachment.id
            """, AttachmentStore::attachment, versionId);
    }

    Optional<Attachment> find(UUID returnId, UUID id) {
        return sql.first(
                COLUMNS + " where attachment.return_id = ? and attachment.id = ?",
                AttachmentStore::attachment,
                returnId,
                id);
    }

    Optional<byte[]> content(UUID returnId, UUID id) {
        return sql.first(
                "select content from return_attachment where return_id = ? and id = ?",
                row -> row.getBytes(1),
                returnId,
                id);
    }

    /** Adds it to the draft. The same content twice is once: then empty. */
    Optional<UUID> add(ReturnHeader header, String fileName, String mediaType, byte[] content, Actor actor) {
        byte[] sha256 = Sha256.of(content);
        boolean there = sql.first("""
            select from return_attachment attachment
            join return_draft_attachment draft on draft.attachment_id = attachment.id
            where draft.return_id = ? and attachment.sha256 = ?
            """, _ -> true, header.id(), sha256).isPresent();
        if (there) {
            return Optional.empty();
        }
        Optional<UUID> id = sql.first(
                """
                insert into return_attachment (tenant_id, return_id, file_name, media_type, sha256, content, added_by)
                values (?, ?, ?, ?, ?, ?, ?)
                returning id
                """,
                row -> row.getObject(1, UUID.class),
                header.key().partnershipId(),
                header.id(),
                fileName,
                mediaType,
                sha256,
                content,
                actor.name());
        id.ifPresent(added -> link(header, added));
        return id;
    }

    /** Takes it out of the draft. What belongs to a submitted version stays with that. */
    boolean remove(UUID returnId, UUID id) {
        int removed = sql.update(
                "delete from return_draft_attachment where return_id = ? and attachment_id = ?", returnId, id);
        sql.update("""
            delete from return_attachment attachment
            where id = ? and return_id = ?
              and not exists (select from return_version_attachment where attachment_id = attachment.id)
            """, id, returnId);
        return removed > 0;
    }

    /** A correction begins with the attachments of the version that it corrects. */
    void carry(ReturnHeader header, UUID versionId) {
        sql.update("""
            insert into return_draft_attachment (return_id, tenant_id, attachment_id)
            select ?, tenant_id, attachment_id from return_version_attachment where version_id = ?
            """, header.id(), versionId);
    }

    private void link(ReturnHeader header, UUID attachment) {
        sql.update(
                "insert into return_draft_attachment (return_id, tenant_id, attachment_id) values (?, ?, ?)",
                header.id(),
                header.key().partnershipId(),
                attachment);
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                Sql.instant(row, "added_at"),
                row.getString("added_by"));
    }
}
