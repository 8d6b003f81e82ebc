package org.cspplatform.server.records.imports;

import io.micronaut.core.annotation.Introspected;

/** What a file did. */
@Introspected
public record ImportResult(int rows, int added, int changed, int unchanged) {}
