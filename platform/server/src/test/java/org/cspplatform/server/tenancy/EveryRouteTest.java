package org.cspplatform.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Membership.NewMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route that the running application has, tried by those whom it is not for. A new route is tried without being named. */
@MicronautTest(transactional = false)
final class EveryRouteTest implements ServerTest {
    /** What may be asked without signing in. A route that appears here must be meant to. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /api/docs",
            "GET /api/openapi.yml",
            "GET /api/v1/keys",
            "GET /choose-password/{token}",
            "GET /forgotten-password",
            "GET /health",
            "GET /health/{selector}",
            "GET /public",
            "GET /public/feed.atom",
            "GET /public/measures/{module}/{measure}",
            "GET /public/{region}",
            "GET /public/{region}/allocations/{year}",
            "GET /public/{region}/allocations/{year}/{file}",
            "GET /public/{region}/feed.atom",
            "GET /public/{region}/grants",
            "GET /public/{region}/grants/all/{file}",
            "GET /public/{region}/grants/{month}",
            "GET /public/{region}/grants/{month}/editions/{number}",
            "GET /public/{region}/grants/{month}/editions/{number}/{file}",
            "GET /public/{region}/grants/{month}/{file}",
            "GET /public/{region}/measures/{module}/{measure}",
            "GET /public/{region}/measures/{module}/{measure}/by/{breakdown}",
            "GET /public/{region}/measures/{module}/{measure}/by/{breakdown}/{file}",
            "GET /public/{region}/measures/{module}/{measure}/{file}",
            "GET /public/{region}/payments/{year}",
            "GET /public/{region}/payments/{year}/{file}",
            "GET /public/{region}/spend/{year}",
            "GET /public/{region}/spend/{year}/{file}",
            "GET /sign-in",
            "GET /public/papers/{region}/{slug}",
            "GET /public/papers/{region}/{slug}/editions/{edition}",
            "GET /public/papers/{region}/{slug}/editions/{edition}/{file}",
            "GET /public/papers/{region}/{slug}/editions/{edition}/pictures/{picture}",
            "POST /api/v1/token",
            "POST /choose-password/{token}",
            "POST /forgotten-password",
            "POST /sign-in",
            "POST /api/v1/token/refresh");

    private static final String SECRET = "Secret " + UUID.randomUUID();

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    MembershipStore membership;

    @Inject
    Scopes scopes;

    private final HttpClient client = HttpClient.newHttpClient();
    private TwoTenants.Made home;
    private TwoTenants.Made elsewhere;

    /** One route with its path filled in for the partnership and the region of {@link #home}. */
    private record Try(String method, String template, String path) {
        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    @BeforeAll
    void aPartnershipWithASecret() {
        home = tenants.make();
        elsewhere = tenants.make();
        UUID east = home.east().id();
        scopes.ofPartnership(east)
                .run(() -> membership.add(east, new NewMember(SECRET, null, LocalDate.of(2016, 4, 1), null)));
    }

    @Test
    void nobodyMeetsASignInEverywhereButAtWhatIsPublic() throws IOException, InterruptedException {
        Set<String> answered = new TreeSet<>();
        for (Try route : routes()) {
            HttpResponse<String> response = send(route, null);
            boolean refused = response.statusCode() == 401 || isSentToSignIn(response);
            if (!refused) {
                answered.add(route.toString());
            }
        }
        assertThat(answered).isEqualTo(new TreeSet<>(PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
    void anotherPartnershipGetsNothingAndChangesNothing(String role)
            throws IOException, InterruptedException, SQLException {
        refusedEverywhere(people.tokenOf(people.of(home.west(), role)), ofPartnerships());
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.BOARD_MEMBER, Role.REGION_ANALYST})
    void theBoardOpensNoPartnershipsPages(String role) throws IOException, InterruptedException, SQLException {
        refusedEverywhere(people.tokenOf(people.of(home.region(), role)), ofPartnerships());
    }

    @Test
    void theOperatorSeesNoPartnershipsData() throws IOException, InterruptedException, SQLException {
        List<Try> data = ofPartnerships().stream()
                .filter(route -> !route.template().contains("/predecessors"))
                .toList();
        refusedEverywhere(people.tokenOf(people.operator()), data);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.REGION_OFFICER, Role.REGION_ANALYST, Role.BOARD_MEMBER})
    void anotherRegionGetsNothingAndChangesNothing(String role) throws IOException, InterruptedException, SQLException {
        List<Try> both = new ArrayList<>(ofPartnerships());
        // Which partnerships a region has is no secret.
        routes().stream()
                .filter(route -> route.template().contains("/regions/{"))
                .filter(route -> !route.template().equals("/api/v1/regions/{region}/partnerships"))
                .forEach(both::add);
        refusedEverywhere(people.tokenOf(people.of(elsewhere.region(), role)), both);
    }

    private void refusedEverywhere(String token, List<Try> routes)
            throws IOException, InterruptedException, SQLException {
        assertThat(routes).hasSizeGreaterThan(5);
        String before = Fingerprint.of(home);
        List<String> answered = new ArrayList<>();
        for (Try route : routes) {
            HttpResponse<String> response = send(route, token);
            boolean reads = route.method().equals("GET");
            Set<Integer> refusals = reads ? Set.of(403, 404) : Set.of(400, 403, 404, 405, 415, 422, 428);
            if (!refusals.contains(response.statusCode()) || response.body().contains(SECRET)) {
                answered.add(route + " answered " + response.statusCode());
            }
        }
        assertThat(answered).isEmpty();
        assertThat(Fingerprint.of(home))
                .as("the rows of the region and its partnerships")
                .isEqualTo(before);
    }

    private List<Try> ofPartnerships() {
        return routes().stream()
                .filter(route -> route.template().contains("/partnerships/{"))
                .toList();
    }

    private List<Try> routes() {
        return router.uriRoutes()
                .map(this::attempt)
                .distinct()
                .filter(route ->
                        !route.method().equals("HEAD") && !route.method().equals("OPTIONS"))
                .collect(Collectors.toList());
    }

    private Try attempt(UriRouteInfo<?, ?> route) {
        String template = route.getUriMatchTemplate().toPathString();
        Map<String, Object> variables = new HashMap<>();
        route.getUriMatchTemplate().getVariables().forEach(variable -> {
            if (!variable.isQuery()) {
                variables.put(variable.getName(), UUID.randomUUID().toString());
            }
        });
        boolean ofRegion = template.contains("/regions/{");
        variables.replace("code", ofRegion ? home.region().code() : home.east().code());
        variables.replace("partnership", home.east().code());
        variables.replace("region", home.region().code());
        variables.replace("year", "2016-17");
        variables.replace("quarter", "Q1");
        variables.replace("number", "1");
        variables.replace("module", "arrest-referral");
        variables.replace("dataset", "contacts");
        return new Try(
                route.getHttpMethodName(), template, route.getUriMatchTemplate().expand(variables));
    }

    private HttpResponse<String> send(Try route, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.getURL() + route.path() + "?year=2016-17&quarter=Q1"));
        boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(route.method());
        request.method(
                route.method(),
                hasBody ? HttpRequest.BodyPublishers.ofString("{}") : HttpRequest.BodyPublishers.noBody());
        if (hasBody) {
            boolean api = route.template().startsWith("/api/");
            request.header("Content-Type", api ? "application/json" : "application/x-www-form-urlencoded");
            request.header("If-Match", "*");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isSentToSignIn(HttpResponse<String> response) {
        return response.statusCode() == 303
                && response.headers().firstValue("Location").orElse("").startsWith("/sign-in?");
    }
}
