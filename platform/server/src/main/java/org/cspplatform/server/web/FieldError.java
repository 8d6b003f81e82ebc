package org.cspplatform.server.web;

/**
 * One broken rule.
 *
 * @param field the field to blame, as in the form and in JSON
 * @param message what is wrong and what to enter, in plain English
 */
public record FieldError(String field, String message) {}
