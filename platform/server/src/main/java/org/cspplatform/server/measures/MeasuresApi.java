package org.cspplatform.server.measures;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Exact figures of the own partnership. */
@Controller("/api/v1/modules/{module}/measures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Tag(name = "Measures")
class MeasuresApi {
    private final Modules modules;
    private final MeasureReader reader;

    MeasuresApi(Modules modules, MeasureReader reader) {
        this.modules = modules;
        this.reader = reader;
    }

    /** By quarter, without gaps: the quarters that touch {@code from} to {@code to}, or those that have records. */
    @Get("/{measure}")
    @Audited(action = AuditAction.COMBINE, subject = "measure")
    MeasureSeries get(
            String module, String measure, @QueryValue @Nullable LocalDate from, @QueryValue @Nullable LocalDate to) {
        return modules.inUse(
                module,
                model -> reader.read(
                        model.measure(measure).orElseThrow(() -> new NotFoundException("measure")), from, to));
    }
}
