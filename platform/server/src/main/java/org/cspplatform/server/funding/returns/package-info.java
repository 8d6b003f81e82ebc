/**
 * Quarterly returns: what a partnership has spent and achieved so far, handed in for each quarter, signed off by a named
 * lead, queried and accepted by the regional office.
 */
@NullMarked
package org.cspplatform.server.funding.returns;

import org.jspecify.annotations.NullMarked;
