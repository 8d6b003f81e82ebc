package org.cspplatform.server.openness;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Puts a row that nobody released, with an unmistakable text and number, into every table that holds a partnership's or a
 * region's rows, whatever tables there are: a new one is filled without being named. It goes behind the walls, as a superuser
 * for whom no trigger and no foreign key counts, and takes everything out again.
 */
final class MarkedRows implements AutoCloseable {
    /** In every text. */
    static final String TEXT = "unreleasedmarker7919";
    /** In every amount, whole pounds. */
    static final String NUMBER = "918273645";

    private static final int ATTEMPTS = 40;
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'::text");

    private final Connection superuser;
    private final UUID partnership;
    private final UUID region;
    private final Set<String> published;

    /** @param published tables every row of which is published, so that none in them can be unreleased */
    MarkedRows(UUID partnership, UUID region, Set<String> published) throws SQLException {
        Administrator administrator = TestDatabase.administrator();
        this.superuser =
                DriverManager.getConnection(administrator.jdbcUrl(), administrator.user(), administrator.password());
        this.partnership = partnership;
        this.region = region;
        this.published = Set.copyOf(published);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set search_path = platform");
        }
    }

    private record Column(String name, String type, boolean required) {}

    /** Fills every table, and tells by table whether its row could be made: empty, or why not. */
    Map<String, String> fill() throws SQLException {
        Map<String, String> outcome = new LinkedHashMap<>();
        for (String table : tables()) {
            outcome.put(table, insert(table));
        }
        return outcome;
    }

    private List<String> tables() throws SQLException {
        return query("""
            select c.relname from pg_class c
            where c.relnamespace = 'platform'::regnamespace and c.relkind = 'r'
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id', 'region_id')
                          and not a.attisdropped)
            order by 1
            """).stream().filter(table -> !published.contains(table)).toList();
    }

    private String insert(String table) throws SQLException {
        List<Column> columns = columns(table);
        Map<String, List<String>> candidates = new HashMap<>();
        Map<String, Integer> chosen = new HashMap<>();
        for (Column column : columns) {
            candidates.put(column.name(), candidates(table, column));
            chosen.put(column.name(), 0);
        }
        String failure = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (Column column : columns) {
                List<String> all = candidates.getOrDefault(column.name(), List.of("null"));
                names.add(column.name());
                values.add(all.get(Math.floorMod(chosen.getOrDefault(column.name(), 0), all.size())));
            }
            try (Statement statement = superuser.createStatement()) {
                statement.execute("insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", names), String.join(", ", values)));
                return "";
            } catch (PSQLException refused) {
                failure = String.valueOf(refused.getMessage());
                advance(table, columns, refused.getServerErrorMessage(), chosen, attempt);
            }
        }
        return failure;
    }

    /** Another value for the columns that the broken rule is about: one column of them at a time. */
    private void advance(
            String table,
            List<Column> columns,
            @Nullable ServerErrorMessage message,
            Map<String, Integer> chosen,
            int attempt)
            throws SQLException {
        if (message == null || message.getConstraint() == null) {
            return;
        }
        List<String> about = query("""
            select a.attname from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
            where k.conrelid = '%s'::regclass and k.conname = '%s' order by 1
            """.formatted(table, message.getConstraint()));
        if (about.isEmpty() && message.getDatatype() != null) {
            about = columns.stream()
                    .filter(column -> column.type().equals(message.getDatatype()))
                    .map(Column::name)
                    .toList();
            about.forEach(column -> chosen.merge(column, 1, Integer::sum));
        } else if (!about.isEmpty()) {
            chosen.merge(about.get(attempt % about.size()), 1, Integer::sum);
        }
    }

    private List<String> candidates(String table, Column column) throws SQLException {
        List<String> values = new ArrayList<>();
        switch (column.name()) {
            case "tenant_id", "partnership_id" -> values.add("'" + partnership + "'");
            case "region_id" -> values.add("'" + region + "'");
            default -> values.addAll(byType(table, column));
        }
        if (!column.required()) {
            values.add("null");
        }
        return values;
    }

    private List<String> byType(String table, Column column) throws SQLException {
        String type = column.type();
        if (type.startsWith("numeric") && !type.endsWith("[]")) {
            return List.of(NUMBER + ".37", "-" + NUMBER + ".37", "1");
        }
        return switch (type) {
            case "uuid" -> List.of("'" + UUID.randomUUID() + "'");
            case "integer", "bigint", "smallint" -> List.of("1", "0", "2", "3", "5", "8", "2016");
            case "boolean" -> List.of("true", "false");
            case "date" -> List.of("'2016-07-01'", "'2016-04-01'");
            case "timestamp with time zone" -> List.of("now()");
            case "jsonb", "json" -> List.of("'{\"m\": \"" + TEXT + "\"}'", "'[]'");
            case "bytea" ->
                List.of(
                        "'\\x" + HexFormat.of().formatHex((TEXT + "123456789012").getBytes(StandardCharsets.UTF_8))
                                + "'",
                        "'\\x00'");
            case "inet" -> List.of("'192.0.2.1'");
            case "xid8" -> List.of("pg_current_xact_id()");
            case "numeric[]", "bigint[]", "integer[]" -> List.of("'{" + NUMBER + "}'", "'{}'");
            case "uuid[]" -> List.of("'{" + UUID.randomUUID() + "}'", "'{}'");
            default -> type.endsWith("[]") ? arrays(table, column) : texts(table, column);
        };
    }

    private List<String> arrays(String table, Column column) throws SQLException {
        List<String> values = new ArrayList<>();
        texts(table, column).forEach(text -> values.add("array[" + text + "]::" + column.type()));
        values.add("'{}'");
        return values;
    }

    private List<String> texts(String table, Column column) throws SQLException {
        List<String> values = new ArrayList<>(List.of("'" + TEXT + "'"));
        for (String rule : query("""
            select pg_get_constraintdef(k.oid) from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
            where k.conrelid = '%s'::regclass and k.contype = 'c' and a.attname = '%s'
            """.formatted(table, column.name()))) {
            Matcher literal = LITERAL.matcher(rule);
            while (literal.find()) {
                values.add("'" + literal.group(1).replace("'", "''") + "'");
            }
        }
        values.addAll(
                List.of("'2016-17'", "'Q1'", "'VVV'", "''", "'" + "ab".repeat(32) + "'", "'E08000025'", "'2031-32'"));
        return values;
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery("""
                    select a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
                    from pg_attribute a
                    where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                      and a.attidentity = '' order by a.attnum
                    """.formatted(table))) {
            while (rows.next()) {
                columns.add(new Column(rows.getString("attname"), rows.getString("type"), rows.getBoolean("required")));
            }
        }
        return columns;
    }

    /** Runs a statement behind the walls. */
    void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Takes out every row of the partnership and the region, the published ones too; the audit log's chain stays whole. */
    @Override
    public void close() throws SQLException {
        for (String column : List.of("tenant_id", "region_id")) {
            UUID whose = column.equals("region_id") ? region : partnership;
            for (String table : query("""
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = '%s' and not a.attisdropped
                where c.relnamespace = 'platform'::regnamespace and c.relkind = 'r'
                  and c.relname not in ('partnership_region', 'audit_entry')
                """.formatted(column))) {
                execute("delete from %s where %s = '%s'".formatted(table, column, whose));
            }
        }
        superuser.close();
    }
}
