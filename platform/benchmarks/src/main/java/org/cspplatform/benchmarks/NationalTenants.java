package org.cspplatform.benchmarks;

import io.micronaut.context.ApplicationContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.identity.AccountRegistry;
import org.cspplatform.server.identity.NewAccount;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.NewPartnership;
import org.cspplatform.server.tenancy.NewRegion;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.TenantRegistry;

/** The made-up partnerships and regions of a whole country, and those who sign in there. */
final class NationalTenants {
    private final ApplicationContext context;

    NationalTenants(ApplicationContext context) {
        this.context = context;
    }

    /** @param offices takes the regions' own tenants */
    List<UUID> make(int partnerships, int regions, List<UUID> offices) {
        TenantRegistry registry = context.getBean(TenantRegistry.class);
        for (int number = 1; number <= regions; number++) {
            offices.add(registry.create(new NewRegion("region-" + number, "Region " + number, null, null))
                    .id());
        }
        List<UUID> made = new ArrayList<>();
        for (int number = 1; number <= partnerships; number++) {
            String region = "region-" + (1 + number % regions);
            made.add(registry.create(new NewPartnership(
                            "partnership-" + number,
                            "Partnership " + number,
                            null,
                            null,
                            region,
                            LocalDate.of(2000, 4, 1)))
                    .id());
        }
        return made;
    }

    /** A board member of each region, and an officer of one partnership. */
    List<Handover.Tenant> people(List<UUID> tenants, List<UUID> offices) {
        AccountRegistry registry = context.getBean(AccountRegistry.class);
        List<Handover.Tenant> people = new ArrayList<>();
        for (UUID office : offices) {
            String username = "member." + (people.size() + 1);
            String password = UUID.randomUUID().toString();
            new Scope.OfOperator()
                    .run(() -> registry.createWithPassword(
                            new NewAccount(
                                    username, "Member (benchmark)", null, List.of(Role.BOARD_MEMBER), null, office),
                            password));
            people.add(new Handover.Tenant(office, username, password));
        }
        String password = UUID.randomUUID().toString();
        UUID tenant = tenants.getFirst();
        new Scope.OfOperator()
                .run(() -> registry.createWithPassword(
                        new NewAccount(
                                "officer",
                                "Officer (benchmark)",
                                null,
                                List.of(Role.PARTNERSHIP_OFFICER),
                                tenant,
                                null),
                        password));
        people.add(new Handover.Tenant(tenant, "officer", password));
        return people;
    }
}
