package org.cspplatform.server.records;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.Pointer;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;

/** Puts into words what the database itself refuses: a key that is taken, a reference that would point to nothing. */
final class RefusedStatement {
    private static final String UNIQUE = "23505";
    private static final List<String> REFERENCE = List.of("23503", "23001");

    private RefusedStatement() {}

    /** A statement. */
    interface Work<T> {
        T run();
    }

    static <T> T ofWrite(DatasetModel dataset, Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException failure) {
            String state = stateOf(failure);
            if (UNIQUE.equals(state) && !dataset.key().isEmpty()) {
                throw new InvalidException(List.of(new FieldError(
                        dataset.key().getFirst().name(),
                        "There is already a " + dataset.one() + " with this "
                                + dataset.key().stream()
                                        .map(FieldModel::inSentence)
                                        .collect(Collectors.joining(" and ")))));
            }
            // Looked up just before; somebody deleted in between what it points to.
            if (REFERENCE.contains(state)) {
                throw new InvalidException(dataset.entered().stream()
                        .filter(field -> field.type() instanceof Pointer)
                        .map(field -> new FieldError(field.name(), field.label() + " must be there. Look again"))
                        .toList());
            }
            throw failure;
        }
    }

    static <T> T ofDelete(DatasetModel dataset, Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException failure) {
            if (REFERENCE.contains(stateOf(failure))) {
                throw new ConflictException(
                        "record-is-referred-to",
                        "Other records refer to this " + dataset.one()
                                + ". Delete them first, or take the reference out of them.");
            }
            throw failure;
        }
    }

    private static String stateOf(RuntimeException failure) {
        return failure.getCause() instanceof SQLException refused ? String.valueOf(refused.getSQLState()) : "";
    }
}
