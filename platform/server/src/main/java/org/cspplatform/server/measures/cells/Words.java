package org.cspplatform.server.measures.cells;

import java.sql.SQLException;
import org.cspplatform.server.web.UnavailableException;

/** What is told of a failure: never what stands in a record. */
final class Words {
    private Words() {}

    static String of(RuntimeException failure) {
        if (failure instanceof UnavailableException told) {
            return String.valueOf(told.getMessage());
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                // The text of the database may repeat a value.
                return "The database refused to count it (" + refused.getSQLState() + ").";
            }
        }
        return "It could not be counted.";
    }
}
