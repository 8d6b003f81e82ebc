package org.cspplatform.server.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.identity.AccountRegistry;
import org.cspplatform.server.identity.NewAccount;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;

/** The invented people of the demo. All have the password that the operator gave, or was told, at this start. */
@Singleton
@Requires(property = "csp.demo.enabled", value = "true")
@Requires(property = "csp.demo.password")
final class DemoAccounts implements DemoStep {
    private final AccountRegistry registry;
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;
    private final Scopes scopes;
    private final String password;

    DemoAccounts(
            AccountRegistry registry,
            PartnershipDirectory partnerships,
            RegionDirectory regions,
            Scopes scopes,
            @Value("${csp.demo.password}") String password) {
        this.registry = registry;
        this.partnerships = partnerships;
        this.regions = regions;
        this.scopes = scopes;
        this.password = password;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        scopes.ofOperator().run(() -> registry.createWithPassword(people(), password));
    }

    /** The password of this start may be another than that of the last. */
    @EventListener
    void followPassword(ServerStartupEvent started) {
        List<String> usernames = people().stream().map(NewAccount::username).toList();
        registry.setSharedPassword(usernames, password);
    }

    private List<NewAccount> people() {
        Region region = regions.byCode(DemoData.REGION).orElseThrow();
        List<NewAccount> people = new ArrayList<>();
        people.add(new NewAccount("operator", "Robin Osei (demo)", null, List.of(Role.OPERATOR), null, null));
        people.add(regional(region, "region.officer", "Sam Whitlock (demo)", Role.REGION_OFFICER));
        people.add(regional(region, "region.analyst", "Priya Nair (demo)", Role.REGION_ANALYST));
        people.add(regional(region, "board.member", "Morgan Ellis (demo)", Role.BOARD_MEMBER));
        DemoData.rows("partnerships.csv").stream()
                .map(row -> partnerships.byCode(row.getField("code")).orElseThrow())
                .forEach(partnership -> people.addAll(peopleOf(partnership)));
        return people;
    }

    private static List<NewAccount> peopleOf(Partnership partnership) {
        Map<String, String> names = Map.of("lead", "Alex Morton", "officer", "Jo Bennett", "provider", "Chris Adeyemi");
        Map<String, String> roles = Map.of(
                "lead", Role.PARTNERSHIP_LEAD,
                "officer", Role.PARTNERSHIP_OFFICER,
                "provider", Role.PARTNERSHIP_PROVIDER);
        return List.of("lead", "officer", "provider").stream()
                .map(post -> new NewAccount(
                        partnership.code() + "." + post,
                        names.get(post) + ", " + partnership.shortName() + " (demo)",
                        null,
                        List.of(String.valueOf(roles.get(post))),
                        partnership.id(),
                        null))
                .toList();
    }

    private static NewAccount regional(Region region, String username, String name, String role) {
        return new NewAccount(username, name, null, List.of(role), null, region.id());
    }
}
