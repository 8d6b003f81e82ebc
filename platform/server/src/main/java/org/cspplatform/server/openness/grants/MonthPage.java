package org.cspplatform.server.openness.grants;

import java.util.List;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/** A month's grants before and after they are published. */
public record MonthPage(Region region, MonthStanding standing, String correction, List<FieldError> errors) {}
