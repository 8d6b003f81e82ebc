package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;

/** The keys that sign tokens. */
@Controller("/api/v1/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Signing in")
class KeysApi {
    private final KeyRing ring;
    private final SigningKeys keys;

    KeysApi(KeyRing ring, SigningKeys keys) {
        this.ring = ring;
        this.keys = keys;
    }

    /**
     * How to change keys.
     *
     * @param compromised whether the present keys are in wrong hands: then they are refused at once, and everybody has to sign
     *     in again
     */
    @Introspected
    record Rotation(boolean compromised) {}

    /** The public keys in force, as a JSON Web Key Set (RFC 7517). */
    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    Map<String, Object> publicKeys() {
        return ring.publicKeys().toJSONObject(true);
    }

    /** Puts a new key in use. Tokens signed with the one before stay good until they end. */
    @Post
    @Status(HttpStatus.NO_CONTENT)
    @Secured(Role.OPERATOR)
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "signing-key")
    void rotate(@Body Rotation rotation) {
        if (rotation.compromised()) {
            keys.replaceAll();
        } else {
            keys.rotate();
        }
        ring.refresh();
    }
}
