package org.cspplatform.server.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long things last; {@code csp.session.*}.
 *
 * @param accessToken a token for a program; it is checked against ended sessions on each use, so this is not what ends them
 * @param pageIdle how long a browser may be idle
 * @param refreshIdle how long a program may leave its refresh token unused
 * @param absolute when a session ends however much it is used
 * @param invitation how long the link of an invitation can be used
 * @param reset how long the link for a new password can be used
 */
@ConfigurationProperties("csp.session")
record SessionLimits(
        @Bindable(defaultValue = "10m") Duration accessToken,
        @Bindable(defaultValue = "30m") Duration pageIdle,
        @Bindable(defaultValue = "4h") Duration refreshIdle,
        @Bindable(defaultValue = "12h") Duration absolute,
        @Bindable(defaultValue = "7d") Duration invitation,
        @Bindable(defaultValue = "1h") Duration reset) {
    /** The longest that any token stays valid. */
    Duration longestToken() {
        return accessToken.compareTo(pageIdle) > 0 ? accessToken : pageIdle;
    }
}
