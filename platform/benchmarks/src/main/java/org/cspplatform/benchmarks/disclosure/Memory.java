package org.cspplatform.benchmarks.disclosure;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * The most heap this program ever used at once, garbage included.
 *
 * @param megabytes of 1,048,576 bytes
 */
record Memory(long megabytes) {
    static Memory peak() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new Memory(bytes >> 20);
    }
}
