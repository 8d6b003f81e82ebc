package org.cspplatform.server.process.due;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.Audited;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/** What has to be done in the own partnership, for people. */
@Hidden
@Controller("/due")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER})
@Produces(MediaType.TEXT_HTML)
class DuePages {
    private final DueList due;

    DuePages(DueList due) {
        this.due = due;
    }

    /** All of it, or with a state only what stands like this, from an item on. */
    @Get
    @Audited(action = AuditAction.SEARCH, subject = "due-list")
    ModelAndView<Map<String, Object>> list(
            SignedIn person, @QueryValue @Nullable String state, @QueryValue @Nullable UUID after) {
        List<DueState> states = state == null
                ? Arrays.asList(DueState.values())
                : List.of(DueState.of(state).orElseThrow(() -> new NotFoundException("list")));
        Map<DueState, Integer> counts = due.counts();
        List<DuePage.Part> parts = states.stream()
                .map(each -> part(each, counts.getOrDefault(each, 0), state == null ? null : after))
                .toList();
        return Pages.view("process/due", new DuePage(parts, !person.has(Role.PARTNERSHIP_PROVIDER)));
    }

    private DuePage.Part part(DueState state, int number, @Nullable UUID after) {
        Slice<DueItem> slice = Slice.of(
                number == 0 ? List.of() : due.list(state, after, Slice.DEFAULT_LIMIT),
                Slice.DEFAULT_LIMIT,
                item -> item.id().toString());
        return new DuePage.Part(state, number, slice.items(), slice.next());
    }
}
