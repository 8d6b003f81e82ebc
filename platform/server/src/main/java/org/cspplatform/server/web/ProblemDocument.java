package org.cspplatform.server.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * An error for programs (RFC 9457).
 *
 * @param type address of the problem's kind, ending in {@code code}
 * @param title the status in words
 * @param status HTTP status
 * @param detail what is wrong and what to do
 * @param code stable name of the problem's kind
 * @param errors the fields to blame, when there are any
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type, String title, int status, String detail, String code, List<FieldError> errors) {}
