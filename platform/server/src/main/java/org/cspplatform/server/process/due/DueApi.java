package org.cspplatform.server.process.due;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** What has to be done in the own partnership. */
@Controller("/api/v1/due")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Tag(name = "Due")
class DueApi {
    private final DueList due;

    DueApi(DueList due) {
        this.due = due;
    }

    /**
     * Something that has to be done about a record.
     *
     * @param state overdue, due-soon or paused
     * @param pausedSince since when its clock stands still, if it does
     * @param record where it is in this API
     */
    record Due(
            UUID id,
            String module,
            String dataset,
            UUID recordId,
            String record,
            String deadline,
            String title,
            LocalDate dueOn,
            String state,
            @Nullable LocalDate pausedSince,
            long workingDaysLate) {
        static Due of(DueItem item) {
            return new Due(
                    item.id(),
                    item.module(),
                    item.dataset(),
                    item.record(),
                    "/api/v1" + item.page(),
                    item.deadline(),
                    item.title(),
                    item.dueOn(),
                    item.standing().code(),
                    item.pausedSince(),
                    item.workingDaysLate());
        }
    }

    /** What is to be done first, first; only what is overdue, due-soon or paused when a state is named. */
    @Get
    @Audited(action = AuditAction.SEARCH, subject = "due-list")
    Slice<Due> list(
            @QueryValue @Nullable String state, @QueryValue @Nullable UUID after, @QueryValue @Nullable Integer limit) {
        int asked = Slice.limit(limit);
        DueState standing = state == null
                ? null
                : DueState.of(state)
                        .orElseThrow(() -> new InvalidException("state", "State must be overdue, due-soon or paused"));
        return Slice.of(due.list(standing, after, asked).stream().map(Due::of).toList(), asked, item -> item.id()
                .toString());
    }
}
