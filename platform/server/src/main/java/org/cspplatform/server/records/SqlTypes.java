package org.cspplatform.server.records;

import io.micronaut.context.annotation.Context;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/**
 * Has jOOQ's types made in the thread that starts the service, before any other writes a statement. They refer to each other in a
 * circle: of two threads that begin at the same moment one sees only some of them, and its class can never be used again.
 */
@Context
final class SqlTypes {
    private final DataType<?> first = SQLDataType.UUID;

    @Override
    public String toString() {
        return first.getTypeName();
    }
}
