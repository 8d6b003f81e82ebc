/** Checks a published table: totals against parts, percentages against counts, this year against last year, the ledger. */
@NullMarked
package org.cspplatform.server.reconciliation;

import org.jspecify.annotations.NullMarked;
