package org.cspplatform.server.audit;

import java.util.HexFormat;

/**
 * A place in the chain: so far it has this many entries, and this hash stands for all of them.
 *
 * @param sequence the number of the entry, from 1 without a gap; 0 before the first
 * @param hash its SHA-256, 64 hexadecimal digits
 */
public record ChainLink(long sequence, String hash) {

    /** Before the first entry. */
    public static final ChainLink START = new ChainLink(0, "0".repeat(64));

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }
}
