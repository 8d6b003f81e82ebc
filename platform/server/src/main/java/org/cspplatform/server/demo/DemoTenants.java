package org.cspplatform.server.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.cspplatform.server.tenancy.Membership.NewMember;
import org.cspplatform.server.tenancy.Membership.NewResponsibleAuthority;
import org.cspplatform.server.tenancy.MembershipStore;
import org.cspplatform.server.tenancy.NewPartnership;
import org.cspplatform.server.tenancy.NewRegion;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TenantRegistry;

/** The West Midlands and its seven partnerships. */
@Singleton
final class DemoTenants implements DemoStep {
    private static final LocalDate BEGINNING = LocalDate.of(2012, 11, 22);

    private final TenantRegistry registry;
    private final RegionDirectory regions;
    private final PartnershipDirectory partnerships;
    private final MembershipStore membership;
    private final Scopes scopes;

    DemoTenants(
            TenantRegistry registry,
            RegionDirectory regions,
            PartnershipDirectory partnerships,
            MembershipStore membership,
            Scopes scopes) {
        this.registry = registry;
        this.regions = regions;
        this.partnerships = partnerships;
        this.membership = membership;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "regions and partnerships";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        scopes.ofOperator().run(this::makeTenants);
        DemoData.rows("partnerships.csv")
                .forEach(row -> partnerships.byCode(row.getField("code")).ifPresent(this::makeMembers));
    }

    private void makeTenants() {
        if (regions.byCode(DemoData.REGION).isEmpty()) {
            registry.create(new NewRegion(
                    DemoData.REGION, "West Midlands", null, "Police and Crime Commissioner for the West Midlands"));
        }
        for (NamedCsvRecord row : DemoData.rows("partnerships.csv")) {
            if (partnerships.byCode(row.getField("code")).isEmpty()) {
                registry.create(new NewPartnership(
                        row.getField("code"),
                        row.getField("name"),
                        row.getField("local_authority"),
                        row.getField("ons_code"),
                        DemoData.REGION,
                        BEGINNING));
            }
        }
    }

    private void makeMembers(Partnership partnership) {
        scopes.ofPartnership(partnership.id()).run(() -> {
            if (membership.authorities(partnership.id()).isEmpty()) {
                authority(partnership, partnership.localAuthority(), "council");
                authority(partnership, "West Midlands Police", "police");
                authority(partnership, "National Probation Service", "probation");
                authority(partnership, "West Midlands Fire and Rescue Service", "fire-and-rescue");
                authority(partnership, partnership.shortName() + " clinical commissioning group (demo)", "health");
                membership.add(partnership.id(), new NewMember("Voluntary sector (demo)", "Member", BEGINNING, null));
            }
        });
    }

    private void authority(Partnership partnership, String name, String kind) {
        membership.add(partnership.id(), new NewResponsibleAuthority(name, kind, BEGINNING, null));
    }
}
