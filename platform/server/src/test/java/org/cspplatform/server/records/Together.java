package org.cspplatform.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;

/** People of two partnerships of a region, of its office and of elsewhere, with the module {@code together} in use. */
@Singleton
final class Together {
    static final ApiClient NOBODY = new ApiClient(HttpClient.newHttpClient(), "", "");

    private final EmbeddedServer server;
    private final TwoTenants tenants;
    private final TestPeople people;
    private final ModuleDirectory directory;
    private final Path modules;

    Together(
            EmbeddedServer server,
            TwoTenants tenants,
            TestPeople people,
            ModuleDirectory directory,
            @Value("${csp.modules.directory}") Path modules) {
        this.server = server;
        this.tenants = tenants;
        this.people = people;
        this.directory = directory;
        this.modules = modules;
    }

    /**
     * Who asks.
     *
     * @param region of both partnerships, of the officer and of the analyst
     * @param stranger lead of a partnership of another region
     */
    record People(
            UUID region, ApiClient east, ApiClient west, ApiClient officer, ApiClient analyst, ApiClient stranger) {}

    People make() {
        CasesJar.of("together").into(modules);
        directory.installAll();
        TwoTenants.Made made = tenants.make();
        People all = new People(
                made.region().id(),
                client(people.of(made.east(), Role.PARTNERSHIP_LEAD)),
                client(people.of(made.west(), Role.PARTNERSHIP_LEAD)),
                client(people.of(made.region(), Role.REGION_OFFICER)),
                client(people.of(made.region(), Role.REGION_ANALYST)),
                client(people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD)));
        for (ApiClient lead : List.of(all.east(), all.west(), all.stranger())) {
            assertThat(lead.put("/api/v1/modules/together/use", "{\"on\": true}")
                            .body())
                    .contains("\"switchedOn\":true");
        }
        return all;
    }

    private ApiClient client(TestPeople.Person person) {
        return new ApiClient(NOBODY.http(), server.getURI(), people.tokenOf(person));
    }
}
