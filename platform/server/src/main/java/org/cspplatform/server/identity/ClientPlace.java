package org.cspplatform.server.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in from.
 *
 * @param address of the client
 * @param device the random token that this browser was given when somebody signed in there, if it has one
 */
record ClientPlace(String address, @Nullable String device) {
    /** What counts as one address: a household or an attacker has 2^64 of IPv6, so the first half of it. */
    String network() {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) + "/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }

    byte[] networkHash() {
        return Secrets.hash("network " + network());
    }

    byte @Nullable [] deviceHash() {
        return device == null ? null : Secrets.hash("device " + device);
    }

    @Override
    public String toString() {
        return "ClientPlace[" + network() + "]";
    }
}
