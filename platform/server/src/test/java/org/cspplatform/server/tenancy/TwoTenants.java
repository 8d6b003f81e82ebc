package org.cspplatform.server.tenancy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes partnerships for tests, each with a code that no other test uses. */
@Singleton
public final class TwoTenants {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TenantRegistry registry;

    TwoTenants(TenantRegistry registry) {
        this.registry = registry;
    }

    /** A new region with partnerships of its own. */
    public Made make() {
        String suffix = "t" + NUMBER.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        return new Scope.OfOperator().call(() -> {
            Region region = registry.create(new NewRegion("region-" + suffix, "Region " + suffix, null, null));
            return new Made(region, partnership("east-" + suffix, region), partnership("west-" + suffix, region));
        });
    }

    /** One more partnership of a region. */
    public Partnership another(Region region, String name) {
        String code = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        return new Scope.OfOperator().call(() -> partnership(code, region));
    }

    private Partnership partnership(String code, Region region) {
        return registry.create(new NewPartnership(
                code, code + " Community Safety Partnership", null, null, region.code(), LocalDate.of(2011, 4, 1)));
    }

    /** A region and its two partnerships. */
    public record Made(Region region, Partnership east, Partnership west) {}
}
