package org.cspplatform.testkit.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspplatform.module.Dataset;
import org.cspplatform.testkit.records.ColumnType;
import org.cspplatform.testkit.records.Field;

/** The statements that lead from the tables that are there to those that the record types need. */
final class Migration {
    private final Map<String, List<Column>> present;
    private final List<String> statements = new ArrayList<>();

    private Migration(Map<String, List<Column>> present) {
        this.present = present;
    }

    /** The statements with their comments, in order; none when the tables fit. */
    static List<String> between(Map<String, List<Column>> present, List<Class<? extends Record>> datasets) {
        Migration migration = new Migration(present);
        datasets.forEach(migration::table);
        List<String> wanted = datasets.stream().map(Migration::tableOf).toList();
        present.keySet().stream()
                .filter(table -> !wanted.contains(table))
                .forEach(table -> migration.statements.add(
                        "-- No record type is kept here any more. This loses every record of it, in every"
                                + " partnership.\n"
                                + "drop table " + table + ";"));
        return List.copyOf(migration.statements);
    }

    private static String tableOf(Class<?> dataset) {
        return dataset.getAnnotation(Dataset.class).id().replace('-', '_');
    }

    private static List<Field> fieldsOf(Class<?> dataset) {
        return Stream.concat(Field.componentsOf(dataset).stream(), Field.derivedOf(dataset).stream())
                .toList();
    }

    private void table(Class<? extends Record> dataset) {
        String table = tableOf(dataset);
        List<Field> fields = fieldsOf(dataset);
        List<Column> columns = present.get(table);
        if (columns == null) {
            statements.add(fields.stream()
                    .map(field -> "    " + field.column() + " " + definition(field))
                    .collect(Collectors.joining(",\n", "create table " + table + " (\n", "\n);")));
            return;
        }
        for (Field field : fields) {
            Optional<Column> column = columns.stream()
                    .filter(each -> each.name().equals(field.column()))
                    .findFirst();
            column.ifPresentOrElse(
                    there -> change(dataset, field, there), () -> add(dataset, field, gone(columns, fields, field)));
        }
        columns.stream()
                .filter(column ->
                        fields.stream().noneMatch(field -> field.column().equals(column.name())))
                .forEach(column -> statements.add("-- This loses what was recorded in " + column.name()
                        + ", in every partnership.\nalter table " + table + " drop column " + column.name() + ";"));
    }

    /** A column of the same type that no component has any more: perhaps the field was given another name. */
    private static Optional<Column> gone(List<Column> columns, List<Field> fields, Field added) {
        return columns.stream()
                .filter(column -> column.isOf(ColumnType.of(added).name()))
                .filter(column ->
                        fields.stream().noneMatch(field -> field.column().equals(column.name())))
                .findFirst();
    }

    private static String definition(Field field) {
        ColumnType type = ColumnType.of(field);
        String required = field.nullable() ? "" : " not null";
        return type.name() + required + (type.ifNothing().isEmpty() ? "" : " default " + type.ifNothing());
    }

    private void add(Class<?> dataset, Field field, Optional<Column> renamed) {
        String table = tableOf(dataset);
        String hint = renamed.map(column -> "-- If " + column.name()
                        + " was only given another name, write this alone instead of adding one and dropping the"
                        + " other:\n"
                        + "-- alter"
                        + " table"
                        + " " + table + " rename column " + column.name() + " to " + field.column()
                        + ";\n")
                .orElse("");
        String alter = "alter table " + table + " ";
        if (field.nullable() || !ColumnType.of(field).ifNothing().isEmpty()) {
            statements.add(hint + alter + "add column " + field.column() + " " + definition(field) + ";");
            return;
        }
        statements.add(hint
                + """
                -- Records that are there already need a value: put what is true of them in the place of %s.
                alter table %s add column %s %s;
                update %2$s set %3$s = %1$s;
                alter table %2$s alter column %3$s set not null;\
                """.formatted(
                                Filling.of(dataset, field),
                                table,
                                field.column(),
                                ColumnType.of(field).name()));
    }

    private void change(Class<?> dataset, Field field, Column there) {
        String table = tableOf(dataset);
        String alter = "alter table " + table + " alter column " + there.name() + " ";
        String type = ColumnType.of(field).name();
        if (!there.isOf(type)) {
            statements.add("-- From " + there.type() + " to " + type
                    + ". See that every value that is there can be read as the new type.\n" + alter + "type " + type
                    + " using " + there.name() + "::" + type + ";");
        }
        if (there.required() && field.nullable()) {
            statements.add(alter + "drop not null;");
        }
        if (!there.required() && !field.nullable()) {
            String filling = ColumnType.of(field).ifNothing().isEmpty()
                    ? Filling.of(dataset, field)
                    : ColumnType.of(field).ifNothing();
            statements.add("""
                -- Records in which it is empty need a value: put what is true of them in the place of %s.
                update %s set %s = %1$s where %3$s is null;
                alter table %2$s alter column %3$s set not null;\
                """.formatted(filling, table, there.name()));
        }
    }
}
