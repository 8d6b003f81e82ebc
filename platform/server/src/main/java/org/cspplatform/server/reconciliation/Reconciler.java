package org.cspplatform.server.reconciliation;

import org.cspplatform.server.funding.monitoring.Monitoring;
import org.jspecify.annotations.Nullable;

/** Checks a table against itself, against last year's and against the ledger, and lists every difference. */
final class Reconciler {
    private Reconciler() {}

    /**
     * What a table is held against beside itself.
     *
     * @param lastYear null: nothing
     * @param opening column of the table with opening figures, from 0; null to recognise it
     * @param closing column of last year's table with closing figures, from 0; null to recognise it
     * @param ledger null: nothing
     */
    record Against(
            @Nullable Table lastYear,
            @Nullable Integer opening,
            @Nullable Integer closing,
            @Nullable Monitoring ledger) {
        static Against itself() {
            return new Against(null, null, null, null);
        }
    }

    static Report check(Table table, Against against) {
        Findings findings = new Findings();
        TotalsCheck.run(table, findings);
        if (against.lastYear() != null) {
            OpeningCheck.run(table, against.lastYear(), against.opening(), against.closing(), findings);
        }
        if (against.ledger() != null) {
            LedgerCheck.run(table, against.ledger(), findings);
        }
        return findings.report();
    }
}
