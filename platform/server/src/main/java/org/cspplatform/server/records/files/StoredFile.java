package org.cspplatform.server.records.files;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A file without its content. */
@Introspected
public record StoredFile(UUID id, String fileName, String mediaType, int size) {}
