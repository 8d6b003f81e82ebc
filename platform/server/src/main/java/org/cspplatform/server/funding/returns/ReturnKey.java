package org.cspplatform.server.funding.returns;

import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/** Which return: a partnership has one a quarter. */
public record ReturnKey(UUID partnershipId, FinancialYear year, Quarter quarter) {}
