package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;

/** Signing in and out in a browser, over HTTP. */
@MicronautTest(transactional = false)
final class SignInPagesTest implements ServerTest {
    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    HttpVisitor visitor;

    @Test
    void signingInLeadsToThePageThatWasWanted() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        HttpResponse<String> wanted = visitor.page("/audit", "");
        assertThat(wanted.statusCode()).isEqualTo(303);
        assertThat(wanted.headers().firstValue("Location")).hasValue("/sign-in?to=%2Faudit");

        HttpResponse<String> in = visitor.submit(
                "/sign-in", Map.of("username", lead.username(), "password", TestPeople.PASSWORD, "to", "/audit"), "");

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/audit");
        assertThat(in.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("csp_session=").contains("HTTPOnly", "SameSite=Lax", "Path=/"));
        assertThat(visitor.page("/audit", session(in)).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordShowsThePageAgainWithWhatIsWrong() {
        HttpResponse<String> answer =
                visitor.submit("/sign-in", Map.of("username", "nobody", "password", "wrong wrong wrong"), "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("The username or password is wrong.", "There is a problem", "value=\"nobody\"");
        assertThat(answer.body()).doesNotContain("wrong wrong wrong");
        assertThat(HttpVisitor.cookie(answer, SessionCookie.NAME)).isEmpty();
    }

    @Test
    void aTokenIsOfNoUseAfterSignOut() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        String cookie = session(signIn(lead, "/"));
        assertThat(visitor.page("/audit", cookie).statusCode()).isEqualTo(200);

        HttpResponse<String> out = visitor.submit("/sign-out", Map.of(), cookie);

        assertThat(out.headers().firstValue("Location")).hasValue("/sign-in?notice=signed-out");
        assertThat(visitor.page("/audit", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void signingInNeverLeadsToAnotherSite() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        for (String elsewhere :
                new String[] {"https://example.org/", "//example.org/", "/\\example.org", "javascript:x"}) {
            assertThat(signIn(lead, elsewhere).headers().firstValue("Location")).hasValue("/");
        }
    }

    private HttpResponse<String> signIn(Person person, String to) {
        return visitor.submit(
                "/sign-in", Map.of("username", person.username(), "password", TestPeople.PASSWORD, "to", to), "");
    }

    private static String session(HttpResponse<?> response) {
        return HttpVisitor.cookie(response, SessionCookie.NAME).orElseThrow();
    }
}
