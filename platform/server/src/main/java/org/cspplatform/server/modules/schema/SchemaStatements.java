package org.cspplatform.server.modules.schema;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.cspplatform.server.modules.model.DatasetModel;

/** Statements about the tables of one module's schema, within the transaction that changes them. */
record SchemaStatements(Connection connection, String schema) {
    void run(String sql) throws SQLException {
        SchemaChange.run(connection, sql);
    }

    /** The first column of a query with one parameter. */
    List<String> names(String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (result.next()) {
                    names.add(result.getString(1));
                }
                return names;
            }
        }
    }

    String table(DatasetModel dataset) {
        return table(dataset.table());
    }

    String table(String name) {
        return quoted(schema) + "." + quoted(name);
    }

    static String quoted(String name) {
        return ModuleTables.quoted(name);
    }

    /** A name that says what it is made of, so that another is made when that changes. */
    static String named(String table, String purpose, String madeOf) {
        CRC32 sum = new CRC32();
        sum.update(madeOf.getBytes(StandardCharsets.UTF_8));
        return "%s_%s_%08x".formatted(table, purpose, sum.getValue());
    }
}
