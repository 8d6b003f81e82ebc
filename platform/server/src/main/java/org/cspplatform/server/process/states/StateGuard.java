package org.cspplatform.server.process.states;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.process.ModuleCourse;
import org.cspplatform.server.records.RecordGuard;
import org.cspplatform.server.records.RecordWriter;
import org.cspplatform.server.records.RecordWriter.Way;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/** Lets a record go from state to state only as its module says. */
@Singleton
final class StateGuard implements RecordGuard {
    private final ModuleCourse course;

    StateGuard(ModuleCourse course) {
        this.course = course;
    }

    Optional<States> states(DatasetModel dataset) {
        return course.workflow(dataset).flatMap(workflow -> States.of(workflow, dataset));
    }

    @Override
    public boolean concerns(DatasetModel dataset) {
        return course.workflow(dataset).isPresent();
    }

    @Override
    public List<FieldError> errors(
            DatasetModel dataset,
            @Nullable List<@Nullable Object> before,
            List<@Nullable Object> after,
            RecordWriter writer) {
        return states(dataset)
                .flatMap(states -> refusal(states, before, after, writer)
                        .map(words -> new FieldError(states.field().name(), words)))
                .map(List::of)
                .orElse(List.of());
    }

    /** A record that a file brings may be an old case in any state. */
    private static Optional<String> refusal(
            States states, @Nullable List<@Nullable Object> before, List<@Nullable Object> after, RecordWriter writer) {
        if (writer.way() == Way.PLATFORM) {
            return Optional.empty();
        }
        if (before == null) {
            return writer.way() == Way.FILE ? Optional.empty() : states.refusalToBegin(after);
        }
        return states.refusal(before, after, writer);
    }

    @Override
    public Map<String, List<String>> choices(
            DatasetModel dataset, @Nullable List<@Nullable Object> before, RecordWriter writer) {
        return states(dataset)
                .map(states -> Map.of(
                        states.field().name(),
                        states.choices(before == null ? Optional.empty() : states.in(before), writer)))
                .orElse(Map.of());
    }
}
