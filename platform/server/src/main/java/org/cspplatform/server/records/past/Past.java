package org.cspplatform.server.records.past;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was until somebody changed it.
 *
 * @param version that it had then
 * @param values in the order of the dataset's fields
 * @param deleted whether the change was its deletion
 * @param changedBy who made the change; empty for the platform itself
 */
record Past(long version, List<@Nullable Object> values, boolean deleted, String changedBy, Instant changedAt) {}
