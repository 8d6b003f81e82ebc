package org.cspplatform.server.records.imports;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspplatform.server.records.CellError;

/**
 * A row that cannot be stored as it is.
 *
 * @param cells what stands in it, by field
 */
@Introspected
record BadRow(int number, Map<String, String> cells, List<Problem> problems) {
    /** What is wrong with one cell. */
    @Introspected
    record Problem(String column, String problem, String expected) {}

    Stream<CellError> errors() {
        return problems.stream()
                .map(problem -> new CellError(
                        number,
                        problem.column(),
                        cells.getOrDefault(problem.column(), ""),
                        problem.problem(),
                        problem.expected()));
    }
}
