package org.cspplatform.server.funding.returns;

import java.io.Serial;
import java.util.List;
import org.cspplatform.server.funding.returns.file.BadCell;

/** A file cannot be taken. Unchecked, so that it rolls the transaction back. */
final class RefusedFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final transient List<BadCell> badCells;

    RefusedFileException(String problem, List<BadCell> badCells) {
        super(problem);
        this.problem = problem;
        this.badCells = List.copyOf(badCells);
    }

    String problem() {
        return problem;
    }

    List<BadCell> badCells() {
        return badCells;
    }
}
