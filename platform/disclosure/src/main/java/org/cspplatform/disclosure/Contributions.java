package org.cspplatform.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;

/** The contributors' amounts in a cell, the largest first. Noughts are left out. */
final class Contributions {
    private final long[] amounts;

    private Contributions(long[] amounts) {
        this.amounts = amounts;
    }

    static Contributions of(Map<String, Long> amounts) {
        Collection<Long> all = amounts.values();
        return new Contributions(all.stream()
                .filter(amount -> amount > 0)
                .sorted(Comparator.reverseOrder())
                .mapToLong(Long::longValue)
                .toArray());
    }

    int count() {
        return amounts.length;
    }

    /** The sum of the so many largest. */
    long largest(int howMany) {
        long sum = 0;
        for (int i = 0; i < Math.min(howMany, amounts.length); i++) sum += amounts[i];
        return sum;
    }
}
