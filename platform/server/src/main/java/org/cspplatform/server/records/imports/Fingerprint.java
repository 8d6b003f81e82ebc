package org.cspplatform.server.records.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 128 bits that two different rows of one file do not share: among a million rows the chance of an accident is one in 10²⁶.
 */
record Fingerprint(long high, long low) {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    static Fingerprint of(List<? extends @Nullable Object> values) {
        long high = FIRST;
        long low = SECOND;
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            String text = value == null ? "\uFFFF" : value.toString();
            for (int at = 0; at < text.length(); at++) {
                high = (Long.rotateLeft(high, 23) ^ text.charAt(at)) * FIRST;
                low = (Long.rotateLeft(low, 29) ^ text.charAt(at)) * SECOND;
            }
            high = mixed(high + text.length());
            low = mixed(low ^ text.length());
        }
        return new Fingerprint(mixed(high), mixed(low));
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
