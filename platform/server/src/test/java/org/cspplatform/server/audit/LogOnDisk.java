package org.cspplatform.server.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.support.TestDatabase;

/** The log as the superuser of the database sees it. */
final class LogOnDisk {

    Connection connect() throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        return DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
    }

    /** The entries of an account, oldest first. */
    List<ChainedEntry> of(UUID account) throws SQLException {
        String sql = "select sequence, previous_hash, hash, " + StoredEntry.COLUMNS
                + " from platform.audit_entry where account_id = ? order by sequence";
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, account);
            try (ResultSet rows = statement.executeQuery()) {
                List<ChainedEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(StoredEntry.chained(
                            rows, new ChainLink(rows.getLong(1), hex(rows.getBytes(3))), hex(rows.getBytes(2))));
                }
                return entries;
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
