package org.cspplatform.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The login with which the platform makes its roles, once at each start. It may create roles and objects in the database.
 *
 * @param jdbcUrl of the database, without credentials
 * @param user its name
 * @param password its password; the passwords of the platform's roles are derived from it, so that several replicas agree
 *     without another secret
 */
public record Administrator(String jdbcUrl, String user, String password) {
    Connection connect() {
        try {
            return DriverManager.getConnection(jdbcUrl, user, password);
        } catch (SQLException refused) {
            throw new StartUpException(
                    "Cannot reach the database at " + jdbcUrl + " as " + user + ": " + refused.getMessage()
                            + " Check CSP_JDBC_URL, CSP_JDBC_USER and CSP_JDBC_PASSWORD.",
                    refused);
        }
    }

    @Override
    public String toString() {
        return "Administrator[" + user + " at " + jdbcUrl + "]";
    }
}
