package org.cspplatform.server.tenancy;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** A new partnership as it was entered, right or wrong. */
@Introspected
public record PartnershipForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String localAuthority,
        @Nullable String onsCode,
        @Nullable String region) {
    static PartnershipForm empty() {
        return new PartnershipForm(null, null, null, null, null);
    }

    NewPartnership entered() {
        return new NewPartnership(
                text(code), text(name), text(localAuthority), blankAsNull(onsCode), text(region), null);
    }

    private static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    private static @Nullable String blankAsNull(@Nullable String entered) {
        return text(entered).isEmpty() ? null : text(entered);
    }
}
