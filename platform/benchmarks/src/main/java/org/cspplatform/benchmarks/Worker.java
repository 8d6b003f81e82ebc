package org.cspplatform.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/** One of several that do the same unit of work again and again, each with a connection of its own. */
interface Worker extends AutoCloseable {

    /** Does one unit; throws if its result is not right. */
    void once() throws Exception;

    @Override
    void close() throws IOException, SQLException;

    /** Makes a worker with a connection of its own. */
    interface Source {
        Worker start(int number) throws Exception;
    }
}
