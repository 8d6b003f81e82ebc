package org.cspplatform.server.records;

import io.micronaut.security.utils.SecurityService;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.RecordWriter.Way;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Asks and tells the other features about each change of a record. */
@Singleton
public final class RecordChanges {
    private final List<RecordGuard> guards;
    private final List<RecordWritten> told;
    private final SecurityService security;

    RecordChanges(List<RecordGuard> guards, List<RecordWritten> told, SecurityService security) {
        this.guards = List.copyOf(guards);
        this.told = List.copyOf(told);
        this.security = security;
    }

    /** Who made the request; the platform itself when there is none. */
    public RecordWriter writer() {
        return security.getAuthentication()
                .map(person -> new RecordWriter(Set.copyOf(person.getRoles()), Way.ENTERED))
                .orElse(RecordWriter.PLATFORM);
    }

    /** Whether a change has to be shown to a guard together with what is stored. */
    public boolean areGuarded(DatasetModel dataset) {
        return guards.stream().anyMatch(guard -> guard.concerns(dataset));
    }

    /** Whether somebody has to be told which records were written. */
    public boolean areTold(DatasetModel dataset) {
        return told.stream().anyMatch(feature -> feature.concerns(dataset));
    }

    /** Why the record may not be written like this. */
    public List<FieldError> errors(
            DatasetModel dataset,
            @Nullable List<@Nullable Object> before,
            List<@Nullable Object> after,
            RecordWriter writer) {
        return guards.stream()
                .flatMap(guard -> guard.errors(dataset, before, after, writer).stream())
                .toList();
    }

    /** The codes that may be chosen now, by name of the field; a field that is not named is free. */
    public Map<String, List<String>> choices(DatasetModel dataset, @Nullable List<@Nullable Object> before) {
        Map<String, List<String>> choices = new HashMap<>();
        guards.forEach(guard -> choices.putAll(guard.choices(dataset, before, writer())));
        return choices;
    }

    /** @throws InvalidException when a guard refuses the change to whoever made the request */
    void require(DatasetModel dataset, @Nullable List<@Nullable Object> before, List<@Nullable Object> after) {
        List<FieldError> errors = errors(dataset, before, after, writer());
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    /** Tells that records were written or deleted; inside the transaction that did it. */
    public void tell(DatasetModel dataset, List<UUID> ids) {
        if (!ids.isEmpty()) {
            told.stream()
                    .filter(feature -> feature.concerns(dataset))
                    .forEach(feature -> feature.written(dataset, ids));
        }
    }
}
