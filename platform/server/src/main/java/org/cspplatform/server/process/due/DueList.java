package org.cspplatform.server.process.due;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.module.Deadline;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.process.ModuleCourse;
import org.cspplatform.server.process.days.Days;
import org.cspplatform.server.process.due.DueStore.Count;
import org.cspplatform.server.process.due.DueStore.Known;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ForbiddenException;
import org.jspecify.annotations.Nullable;

/** What has to be done in the partnership in scope, in the modules that it uses. */
@Singleton
public final class DueList {
    private final ModuleCourse course;
    private final Modules modules;
    private final DueStore store;
    private final RecordNames names;
    private final Clock clock;

    DueList(ModuleCourse course, Modules modules, DueStore store, RecordNames names, Clock clock) {
        this.course = course;
        this.modules = modules;
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    /**
     * How many times one thing has to be done.
     *
     * @param title what is to be done
     */
    public record Total(String title, DueState state, int number) {}

    /** Whether the partnership uses any module that has deadlines. */
    public boolean isUsed() {
        return modulesInUse().stream().anyMatch(module -> !module.deadlines().isEmpty());
    }

    /** By what is to be done and how it stands; nothing that stands at none. */
    public List<Total> totals() {
        return store.counts(own(), known(), today()).stream()
                .map(count -> new Total(title(count.module(), count.deadline()), count.state(), count.number()))
                .toList();
    }

    /** How many things stand each way. */
    public Map<DueState, Integer> counts() {
        Map<DueState, Integer> counts = new EnumMap<>(DueState.class);
        for (DueState state : DueState.values()) {
            counts.put(state, 0);
        }
        for (Count count : store.counts(own(), known(), today())) {
            counts.merge(count.state(), count.number(), Integer::sum);
        }
        return counts;
    }

    /**
     * What is to be done first, first; one more than asked for when there are more.
     *
     * @param state only what stands like this
     */
    public List<DueItem> list(@Nullable DueState state, @Nullable UUID after, int limit) {
        List<DueRow> rows = store.list(own(), known(), today(), state, after, limit + 1);
        Map<UUID, String> about = names.of(rows);
        return rows.stream().map(row -> item(row, about)).toList();
    }

    private DueItem item(DueRow row, Map<UUID, String> about) {
        return new DueItem(
                row.id(),
                row.module(),
                row.dataset(),
                row.record(),
                row.deadline(),
                title(row.module(), row.deadline()),
                about.getOrDefault(row.record(), "record"),
                "/modules/" + row.module() + "/datasets/" + row.dataset() + "/records/" + row.record(),
                row.dueOn(),
                row.state(),
                row.state() == DueState.PAUSED ? row.stoppedOn() : null,
                row.state() == DueState.OVERDUE ? Days.WORKING.between(row.dueOn(), today()) : 0);
    }

    private String title(String module, String deadline) {
        return course.module(module).stream()
                .flatMap(known -> known.deadlines().stream())
                .filter(known -> known.id().equals(deadline))
                .map(Deadline.Definition::title)
                .findFirst()
                .orElse(deadline);
    }

    private Known known() {
        List<String> ofModules = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (ModuleModel module : modulesInUse()) {
            for (Deadline.Definition deadline : module.deadlines()) {
                ofModules.add(module.id());
                ids.add(deadline.id());
            }
        }
        return new Known(ofModules, ids);
    }

    private List<ModuleModel> modulesInUse() {
        return course.serving().stream()
                .filter(module -> modules.isOn(module.id()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What a predecessor left undone stays as it is, like its records. */
    private static UUID own() {
        if (Scope.current() instanceof Scope.OfPartnership partnership) {
            return partnership.own();
        }
        throw new ForbiddenException("partnership-only", "What is due in a partnership is for its people only.");
    }
}
