package org.cspplatform.disclosure;

import java.time.Duration;

/**
 * What it took to protect tables.
 *
 * @param cells how many there are
 * @param primaries suppressed because a rule says so
 * @param secondaries suppressed to protect others
 * @param witnesses proofs of safety: other tables that look the same to an attacker, checked in whole numbers
 * @param time how long it took
 */
public record Statistics(int cells, int primaries, int secondaries, int witnesses, Duration time) {}
