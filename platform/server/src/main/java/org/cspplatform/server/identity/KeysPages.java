package org.cspplatform.server.identity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** Where the operator changes the keys that sign tokens. */
@Hidden
@Controller("/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.OPERATOR)
@Produces(MediaType.TEXT_HTML)
class KeysPages {
    private final KeyRing ring;
    private final SigningKeys keys;

    KeysPages(KeyRing ring, SigningKeys keys) {
        this.ring = ring;
        this.keys = keys;
    }

    @Get
    HttpResponse<?> list(@QueryValue @Nullable String done) {
        String words = "rotated".equals(done)
                ? "A new key is in use. Nobody is signed out: the one before is accepted until its tokens have ended."
                : null;
        return HttpResponse.ok(Pages.view(
                "identity/keys",
                new KeysPage(ring.keys().stream().map(KeysPage.Row::of).toList(), words)));
    }

    @Post("/rotate")
    @Consumes(MediaType.ALL)
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "signing-key")
    HttpResponse<?> rotate() {
        keys.rotate();
        ring.refresh();
        return HttpResponse.seeOther(URI.create("/keys?done=rotated"));
    }

    @Post("/replace-all")
    @Consumes(MediaType.ALL)
    @Audited(action = AuditAction.CHANGE_ACCESS, subject = "signing-key")
    HttpResponse<?> replaceAll() {
        keys.replaceAll();
        ring.refresh();
        return HttpResponse.seeOther(URI.create("/sign-in"));
    }
}
