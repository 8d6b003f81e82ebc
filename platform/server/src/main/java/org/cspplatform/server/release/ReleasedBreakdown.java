package org.cspplatform.server.release;

/**
 * A field by which a released table is broken down.
 *
 * @param label the field in words
 */
public record ReleasedBreakdown(String field, String label) {}
