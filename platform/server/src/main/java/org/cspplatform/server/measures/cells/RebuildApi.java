package org.cspplatform.server.measures.cells;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.web.NotFoundException;

/** The counting itself, for the platform's operator, who sees no figure. */
@Controller("/api/v1/counting")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.OPERATOR)
@Tag(name = "Counting")
class RebuildApi {
    private final MarkStore marks;
    private final Failures failures;
    private final ModuleHost host;

    RebuildApi(MarkStore marks, Failures failures, ModuleHost host) {
        this.marks = marks;
        this.failures = failures;
        this.host = host;
    }

    /** A measure that fails in some partnerships; it is tried again by itself. */
    @Introspected
    record Failing(String module, String measure, long partnerships, Instant since) {}

    /** @param waiting partnerships and modules whose figures wait to be counted */
    @Introspected
    record Counting(long waiting, List<Failing> failing) {}

    /** What waits, and what fails. */
    @Get
    @Audited(action = AuditAction.ADMINISTER, subject = "counting")
    Counting get() {
        return new Counting(marks.waits(), failures.everywhere());
    }

    /** Has every figure of a module counted anew, in every partnership that uses it; what comes out is the same unless something was wrong. */
    @Post("/{module}/rebuild")
    @Audited(action = AuditAction.ADMINISTER, subject = "counting")
    @Status(HttpStatus.ACCEPTED)
    void rebuild(String module) {
        if (host.find(module).isEmpty()) {
            throw new NotFoundException("module");
        }
        marks.markEverything(module);
    }
}
