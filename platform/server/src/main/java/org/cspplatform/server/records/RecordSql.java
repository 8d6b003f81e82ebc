package org.cspplatform.server.records;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.fields.DatabaseValues;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The statements of one dataset, written once when it is first used. Each takes its parameters in the order of the question
 * marks; {@code columns} are the dataset's, in the order of its fields.
 *
 * @param select what all that read begin with, up to the condition
 * @param one columns of every record and of the fields; parameter: id
 * @param some the same of many records; parameter: array of ids
 * @param first a page from the newest on; parameters: owner, limit
 * @param next a page from a record on; parameters: owner, id, limit
 * @param firstOfMany and {@code nextOfMany}: the same over all that may be read, without the parameter owner
 * @param insert parameters: owner, columns
 * @param update parameters: columns, id, version
 * @param delete parameters: id, version
 */
record RecordSql(
        String select,
        String one,
        String some,
        String first,
        String next,
        String firstOfMany,
        String nextOfMany,
        String insert,
        String update,
        String delete) {
    private static final Field<UUID> ID = field(name("id"), UUID.class);
    private static final Field<Long> VERSION = field(name("version"), Long.class);
    private static final Field<OffsetDateTime> CREATED = field(name("created_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> UPDATED = field(name("updated_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> SHARED = field(name("shared_at"), OffsetDateTime.class);

    /** The statements of a dataset, written at the first use: ask before taking a connection, for that can take a while. */
    static RecordSql ofDataset(DatasetModel dataset) {
        return dataset.derived(RecordSql.class, RecordSql::of);
    }

    private static RecordSql of(DatasetModel dataset) {
        return new Writer(dataset).write();
    }

    private static final class Writer {
        private final DSLContext sql = DSL.using(SQLDialect.POSTGRES);
        private final DatasetModel dataset;
        private final Table<?> table;
        private final Field<UUID> owner;
        private final List<Field<?>> columns;

        Writer(DatasetModel dataset) {
            this.dataset = dataset;
            this.table = table(name(dataset.schema(), dataset.table()));
            this.owner = field(name(dataset.ownerColumn()), UUID.class);
            this.columns = dataset.fields().stream()
                    .<Field<?>>map(field -> field(name(field.column()), DatabaseValues.typeOf(field.type())))
                    .toList();
        }

        RecordSql write() {
            Condition own = owner.eq(param("owner", UUID.class));
            Condition after = ID.lt(param("after", UUID.class));
            return new RecordSql(
                    sql.select(all()).from(table).getSQL(),
                    sql.select(all())
                            .from(table)
                            .where(ID.eq(param("id", UUID.class)))
                            .getSQL(),
                    sql.select(all()).from(table).where("id = any (?)").getSQL(),
                    page(own),
                    page(own.and(after)),
                    page(noCondition()),
                    page(after),
                    insert(),
                    update(),
                    sql.deleteFrom(table)
                            .where(ID.eq(param("id", UUID.class)).and(VERSION.eq(param("version", Long.class))))
                            .getSQL());
        }

        private List<Field<?>> all() {
            List<Field<?>> all = new ArrayList<>(List.of(ID, owner, VERSION, CREATED, UPDATED, shared()));
            all.addAll(columns);
            return all;
        }

        private Field<OffsetDateTime> shared() {
            return dataset.shareable()
                    ? SHARED
                    : DSL.castNull(OffsetDateTime.class).as(SHARED);
        }

        private String page(Condition condition) {
            return sql.select(all())
                    .from(table)
                    .where(condition)
                    .orderBy(ID.desc())
                    .limit(param("limit", Integer.class))
                    .getSQL();
        }

        private String insert() {
            return sql.insertInto(table)
                    .columns(written())
                    .values(parameters())
                    .returning(ID)
                    .getSQL();
        }

        private String update() {
            Map<Field<?>, Object> changes = new java.util.LinkedHashMap<>();
            columns.forEach(column -> changes.put(column, param(column.getName(), column.getType())));
            changes.put(VERSION, VERSION.plus(DSL.inline(1)));
            changes.put(UPDATED, currentOffsetDateTime());
            return sql.update(table)
                    .set(changes)
                    .where(ID.eq(param("id", UUID.class)).and(VERSION.eq(param("version", Long.class))))
                    .getSQL();
        }

        private List<Field<?>> written() {
            List<Field<?>> written = new ArrayList<>(List.of(owner));
            written.addAll(columns);
            return written;
        }

        private List<Object> parameters() {
            List<Object> parameters = new ArrayList<>();
            written().forEach(column -> parameters.add(param(column.getName(), column.getType())));
            return parameters;
        }
    }

    /** The names of the fields whose uniqueness a partnership relies on. */
    static List<String> keyOf(DatasetModel dataset) {
        return dataset.key().stream().map(FieldModel::name).toList();
    }
}
