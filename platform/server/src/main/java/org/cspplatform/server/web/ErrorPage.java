package org.cspplatform.server.web;

import java.util.List;

/** What an error page says. */
public record ErrorPage(String title, String message, List<FieldError> errors) {}
