package org.cspplatform.server.records.imports;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** The imports of the partnership at work, as people start and steer them. */
@Singleton
final class ImportJobs {
    private static final int RECENT = 20;
    private static final Argument<List<List<String>>> SAMPLE = Argument.listOf(Argument.listOf(String.class));

    private static final String SELECT = """
        select *, (select count(*) from import_bad_row bad where bad.job_id = import_job.id) as waiting from import_job
        """;

    private final ImportSql sql;
    private final JsonMapper json;

    ImportJobs(ImportSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A file begins to arrive. */
    UUID begin(
            DatasetModel dataset, String fileName, UUID partnership, @Nullable UUID account, @Nullable UUID corrects) {
        UUID id = UUID.randomUUID();
        sql.update("""
            insert into import_job (id, tenant_id, module_id, dataset, file_name, started_by, corrects)
            values (?, ?, ?, ?, ?, ?, ?)
            """, id, partnership, dataset.module(), dataset.id(), fileName, account, corrects);
        return id;
    }

    /** All of it is there. */
    void arrived(UUID id, FileFacts facts, ColumnMapping mapping) {
        sql.update(
                """
                update import_job set format = ?, charset = ?, bytes = ?, sha256 = ?, columns = ?::jsonb, state = 'mapping',
                    changed_at = now()
                where id = ?
                """,
                facts.format().name().toLowerCase(Locale.ROOT),
                facts.charset().name(),
                facts.bytes(),
                facts.sha256(),
                text(mapping.columns()),
                id);
    }

    void map(UUID id, ColumnMapping mapping) {
        sql.update(
                "update import_job set columns = ?::jsonb, changed_at = now() where id = ?",
                text(mapping.columns()),
                id);
    }

    /** Has every row looked at. */
    boolean check(UUID id, Set<String> roles) {
        return sql.update("""
            update import_job set state = 'checking', roles = ?, attempts = 0, cancel_asked = false, rows_read = 0, bytes_read = 0,
                lease_owner = null, lease_until = null, words = null, changed_at = now()
            where id = ? and state in ('mapping', 'checked', 'refused') and checkpoint = 0
            """, String.join(",", roles), id) == 1;
    }

    /**
     * Has the rows stored, from the checkpoint on.
     *
     * @return false when it is not at a point where that can begin
     */
    boolean store(UUID id, boolean keepBadRows, boolean skipSame, Set<String> roles) {
        return sql.update("""
            update import_job set state = 'importing', mode = ?, skip_same = ?, roles = ?, attempts = 0, cancel_asked = false,
                rows_read = 0, bytes_read = 0, lease_owner = null, lease_until = null, words = null,
                changed_at = now(),
                added = case checkpoint when 0 then 0 else added end,
                changed = case checkpoint when 0 then 0 else changed end,
                unchanged = case checkpoint when 0 then 0 else unchanged end,
                bad_rows = case checkpoint when 0 then 0 else bad_rows end,
                bad_cells = case checkpoint when 0 then 0 else bad_cells end,
                same = case checkpoint when 0 then 0 else same end
            where id = ? and state in ('mapping', 'checked', 'refused', 'cancelled', 'failed')
              and exists (select from import_chunk where job_id = import_job.id)
              and (checkpoint = 0 or mode = ?)
            """, mode(keepBadRows), skipSame, String.join(",", roles), id, mode(keepBadRows)) == 1;
    }

    private static String mode(boolean keepBadRows) {
        return keepBadRows ? "keep" : "whole";
    }

    /** Asks the one who works at it to stop; false when nobody does. */
    boolean askToStop(UUID id) {
        return sql.update("""
            update import_job set cancel_asked = true, changed_at = now() where id = ? and state in ('checking', 'importing')
            """, id) == 1;
    }

    /** Also that its file was taken in, if only a part of it was. */
    void forget(UUID id) {
        sql.update("""
            with gone as (
                delete from import_job where id = ? and state not in ('checking', 'importing') returning *)
            delete from module_import taken using gone
            where gone.checkpoint > 0 and gone.state in ('cancelled', 'failed') and taken.tenant_id = gone.tenant_id
              and taken.module_id = gone.module_id and taken.dataset = gone.dataset and taken.file_sha256 = gone.sha256
            """, id);
    }

    /** @throws NotFoundException when there is none, or it is another partnership's */
    ImportJob get(DatasetModel dataset, UUID id) {
        return find(id).filter(job ->
                        job.module().equals(dataset.module()) && job.dataset().equals(dataset.id()))
                .orElseThrow(() -> new NotFoundException("import"));
    }

    Optional<ImportJob> find(UUID id) {
        return sql.query(SELECT + "where id = ?", this::read, id).stream().findFirst();
    }

    /** The newest first. */
    List<ImportJob> recent(DatasetModel dataset) {
        return sql.query(
                SELECT + "where module_id = ? and dataset = ? and state <> 'uploading' order by created_at desc limit "
                        + RECENT,
                this::read,
                dataset.module(),
                dataset.id());
    }

    private ImportJob read(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("module_id"),
                row.getString("dataset"),
                row.getObject("corrects", UUID.class),
                row.getString("file_name"),
                ImportJob.facts(
                        row.getString("format"),
                        row.getString("charset"),
                        row.getLong("bytes"),
                        row.getString("sha256")),
                new ColumnMapping(value(row.getString("columns"), Argument.listOf(ColumnMapping.Column.class))),
                ImportState.of(row.getString("state")),
                row.getString("mode").equals("keep"),
                row.getBoolean("skip_same"),
                row.getBoolean("taken_before"),
                row.getLong("rows_read"),
                row.getLong("bytes_read"),
                row.getLong("checkpoint"),
                new ImportJob.Counts(
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("bad_rows"),
                        row.getLong("bad_cells"),
                        row.getLong("doubled"),
                        row.getLong("same")),
                row.getLong("waiting"),
                value(row.getString("sample"), SAMPLE),
                row.getString("words"),
                row.getInt("attempts"),
                row.getObject("started_by", UUID.class),
                Set.of(row.getString("roles").split(",")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private String text(Object value) {
        try {
            return new String(json.writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> T value(String text, Argument<T> type) {
        try {
            return json.readValue(text.getBytes(StandardCharsets.UTF_8), type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
