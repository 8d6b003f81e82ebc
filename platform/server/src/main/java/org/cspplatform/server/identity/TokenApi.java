package org.cspplatform.server.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cspplatform.server.web.UnauthorizedException;

/** Signing in for programs. */
@Controller("/api/v1/token")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Signing in")
class TokenApi {
    private final SignIn signIn;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Accounts accounts;
    private final SessionLimits limits;
    private final ClientPlaces places;

    TokenApi(
            SignIn signIn,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Accounts accounts,
            SessionLimits limits,
            ClientPlaces places) {
        this.signIn = signIn;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.accounts = accounts;
        this.limits = limits;
        this.places = places;
    }

    /** Username and password. */
    @Introspected
    record Credentials(
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** The refresh token of the last answer. */
    @Introspected
    record Refresh(
            @JsonProperty("refresh_token") @NotBlank @Size(max = 200)
            String refreshToken) {
        @Override
        public String toString() {
            return "Refresh";
        }
    }

    /**
     * Tokens, in the form of RFC 6749 section 5.1.
     *
     * @param accessToken send it as {@code Authorization: Bearer …}
     * @param refreshToken good for one use: POST it to /api/v1/token/refresh for the next pair
     * @param expiresIn seconds until the access token ends
     */
    @Introspected
    record Tokens(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("refresh_token") String refreshToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {
        @Override
        public String toString() {
            return "Tokens";
        }
    }

    /** Gives tokens for a username and password. */
    @Post
    HttpResponse<Tokens> signIn(HttpRequest<?> request, @Body @Valid Credentials credentials) {
        return switch (signIn.attempt(
                credentials.username(), credentials.password(), Sessions.Kind.API, places.of(request))) {
            case SignIn.Outcome.Welcome(Account account, OpenedSession session) -> tokens(account, session);
            case SignIn.Outcome.Wait(var wait) -> throw SignInWords.tooMany(wait);
            case SignIn.Outcome.Refused() -> throw new UnauthorizedException("wrong-credentials", SignInWords.WRONG);
        };
    }

    /** Gives the next tokens of a session. A refresh token that was used before ends the session. */
    @Post("/refresh")
    HttpResponse<Tokens> refresh(@Body @Valid Refresh refresh) {
        OpenedSession session = refreshTokens
                .use(refresh.refreshToken())
                .orElseThrow(() -> new UnauthorizedException(
                        "refresh-token-ended",
                        "This refresh token was used before, or its session has ended. Sign in again."));
        Account account = accounts.withId(session.accountId()).orElseThrow();
        return tokens(account, session);
    }

    private HttpResponse<Tokens> tokens(Account account, OpenedSession session) {
        AccessTokens.Issued access = accessTokens.issue(session, account, limits.accessToken());
        return HttpResponse.ok(new Tokens(
                access.token(),
                refreshTokens.issue(session.id()),
                "Bearer",
                access.life().toSeconds()));
    }
}
