package org.cspplatform.server.funding.plan;

import java.util.List;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/**
 * The list of themes that a region keeps.
 *
 * @param entered the name of a new theme as it was entered
 */
public record ThemesPage(Region region, List<Theme> themes, String entered, List<FieldError> errors) {}
