package org.cspplatform.module;

import java.util.Objects;

/**
 * Points to a record of another dataset of the module, or of the same: {@code Reference<Child>}. That dataset has exactly one
 * {@link Key}, a text or a person key, and the reference is that key, in forms, files and JSON alike. The platform refuses one that points to nothing, and the
 * deletion of a record that is pointed to. A partnership's record may point to a region's, never the other way round.
 *
 * @param <T> the record type pointed to
 * @param key as the record pointed to has it
 */
@SuppressWarnings("UnusedTypeParameter") // the platform reads it of the component
public record Reference<T extends Record>(String key) {
    public Reference {
        Objects.requireNonNull(key, "key");
    }

    @Override
    public String toString() {
        return key;
    }
}
