package org.cspplatform.server.modules.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.Pointer;

/**
 * The references between the tables of a module. Each holds within one partnership, or one region. What a partnership's record says of
 * a region's cannot be held like this, for a row of the one has no column of the other; it is looked up when it is written.
 */
final class ForeignKeys {
    private final SchemaStatements statements;
    private final List<ForeignKey> wanted = new ArrayList<>();

    ForeignKeys(SchemaStatements statements, List<DatasetModel> datasets) {
        this.statements = statements;
        for (DatasetModel dataset : datasets) {
            for (FieldModel field : dataset.fields()) {
                if (field.type() instanceof Pointer pointer && pointer.regional() == dataset.regional()) {
                    wanted.add(ForeignKey.of(dataset, field, pointer));
                }
            }
        }
    }

    private record ForeignKey(String name, String table, String owner, String column, Pointer target) {
        static ForeignKey of(DatasetModel dataset, FieldModel field, Pointer target) {
            String owner = dataset.ownerColumn();
            String madeOf = String.join(",", owner, field.column(), target.table(), target.column());
            return new ForeignKey(
                    SchemaStatements.named(dataset.table(), "ref", madeOf),
                    dataset.table(),
                    owner,
                    field.column(),
                    target);
        }
    }

    private record Present(String table, String name) {}

    void dropOthers() throws SQLException {
        for (Present present : present()) {
            boolean stays = wanted.stream().anyMatch(key -> key.name().equals(present.name()));
            if (!stays) {
                statements.run("alter table %s drop constraint %s"
                        .formatted(statements.table(present.table()), ModuleTables.quoted(present.name())));
            }
        }
    }

    void addMissing() throws SQLException {
        List<String> names = present().stream().map(Present::name).toList();
        for (ForeignKey key : wanted) {
            if (names.contains(key.name())) {
                continue;
            }
            String column = ModuleTables.quoted(key.column());
            statements.run("create index on %s (%s, %s) where %s is not null"
                    .formatted(statements.table(key.table()), key.owner(), column, column));
            statements.run("""
                alter table %s add constraint %s foreign key (%s, %s) references %s (%s, %s)
                on update cascade on delete restrict deferrable
                """.formatted(
                            statements.table(key.table()),
                            ModuleTables.quoted(key.name()),
                            key.owner(),
                            column,
                            statements.table(key.target().table()),
                            key.owner(),
                            ModuleTables.quoted(key.target().column())));
        }
    }

    private List<Present> present() throws SQLException {
        return statements.names("""
            select relname || ' ' || conname from pg_constraint join pg_class on pg_class.oid = conrelid
            where connamespace = ?::regnamespace and contype = 'f' and conname ~ '_ref_[0-9a-f]{8}$'
            """, ModuleTables.quoted(statements.schema())).stream()
                .map(pair -> pair.split(" ", 2))
                .map(pair -> new Present(pair[0], pair[1]))
                .toList();
    }
}
