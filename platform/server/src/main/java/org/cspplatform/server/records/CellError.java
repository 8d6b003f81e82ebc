package org.cspplatform.server.records;

import io.micronaut.core.annotation.Introspected;

/**
 * A bad cell of a file.
 *
 * @param row the line of the file, the heading being 1
 * @param column the field's name
 * @param value what stands there
 * @param problem what is wrong
 * @param expected what may stand there
 */
@Introspected
public record CellError(int row, String column, String value, String problem, String expected) {}
