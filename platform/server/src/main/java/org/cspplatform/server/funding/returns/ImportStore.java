package org.cspplatform.server.funding.returns;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.returns.file.BadCell;

/** Uploaded files, the refused ones too: a person corrects what they sent. */
@Singleton
class ImportStore {
    /** Refused files kept a return; older ones go. */
    private static final int REFUSED_KEPT = 10;

    private static final Argument<List<BadCell>> BAD_CELLS = Argument.listOf(BadCell.class);

    private final Sql sql;
    private final JsonMapper json;

    ImportStore(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The latest first. */
    List<ImportedFile> list(ReturnKey key) {
        return sql.list(
                """
                select id, file_name, taken, problem, bad_cells, imported_at, imported_by from return_import
                where tenant_id = ? and financial_year = ? and quarter = ?
                order by imported_at desc, id desc
                """,
                this::file,
                key.partnershipId(),
                key.year().toString(),
                key.quarter().name());
    }

    Optional<byte[]> content(ReturnKey key, UUID id) {
        return sql.first(
                """
                select content from return_import where tenant_id = ? and financial_year = ? and quarter = ? and id = ?
                """,
                row -> row.getBytes(1),
                key.partnershipId(),
                key.year().toString(),
                key.quarter().name(),
                id);
    }

    /** Keeps it; the same content sent again is the same file, with what came of it this time. */
    UUID keep(
            ReturnKey key,
            String fileName,
            byte[] content,
            boolean taken,
            String problem,
            List<BadCell> badCells,
            Actor actor) {
        UUID id = sql.first(
                        """
                        insert into return_import (tenant_id, financial_year, quarter, file_name, sha256, content, taken,
                            problem, bad_cells, imported_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        on conflict (tenant_id, financial_year, quarter, sha256) do update
                        set taken = excluded.taken, problem = excluded.problem, bad_cells = excluded.bad_cells,
                            file_name = excluded.file_name, imported_at = excluded.imported_at,
                            imported_by = excluded.imported_by
                        returning id
                        """,
                        row -> row.getObject(1, UUID.class),
                        key.partnershipId(),
                        key.year().toString(),
                        key.quarter().name(),
                        fileName,
                        Sha256.of(content),
                        content,
                        taken,
                        problem,
                        write(badCells),
                        actor.name())
                .orElseThrow();
        dropOldRefused(key);
        return id;
    }

    private void dropOldRefused(ReturnKey key) {
        sql.update(
                """
                delete from return_import where id in (
                    select id from return_import
                    where tenant_id = ? and financial_year = ? and quarter = ? and not taken
                    order by imported_at desc, id desc offset ?)
                """, key.partnershipId(), key.year().toString(), key.quarter().name(), REFUSED_KEPT);
    }

    private ImportedFile file(ResultSet row) throws SQLException {
        return new ImportedFile(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getBoolean("taken"),
                row.getString("problem"),
                read(row.getString("bad_cells")),
                Sql.instant(row, "imported_at"),
                row.getString("imported_by"));
    }

    private String write(List<BadCell> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<BadCell> read(String cells) {
        try {
            return json.readValue(cells, BAD_CELLS);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
