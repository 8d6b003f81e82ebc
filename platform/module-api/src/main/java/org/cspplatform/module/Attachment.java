package org.cspplatform.module;

import java.util.Objects;
import java.util.UUID;

/**
 * A file kept with the record, at most 10 MB. It is sent before or with the record; a module sees its id only. Never part of a
 * measure, a file of records or what is shared.
 */
public record Attachment(UUID id) {
    public Attachment {
        Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
