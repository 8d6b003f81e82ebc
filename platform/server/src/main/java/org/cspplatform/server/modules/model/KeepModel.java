package org.cspplatform.server.modules.model;

/**
 * How long records are kept.
 *
 * @param years after the date
 * @param field the date that starts it; a record in which it is empty is kept
 * @param because the rule that says so
 */
public record KeepModel(int years, FieldModel field, String because) {}
