package org.cspplatform.server.process.due;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspplatform.module.Deadline;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.process.ModuleCourse;
import org.cspplatform.server.process.days.Days;
import org.cspplatform.server.process.due.DueStore.Kept;
import org.cspplatform.server.records.RecordNotes;
import org.cspplatform.server.records.StoredRecord;

/** A record's deadlines, done or not, on its page. */
@Singleton
final class RecordDeadlines implements RecordNotes {
    private final ModuleCourse course;
    private final DueStore store;
    private final Clock clock;

    RecordDeadlines(ModuleCourse course, DueStore store, Clock clock) {
        this.course = course;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Note> of(DatasetModel dataset, StoredRecord record) {
        List<Deadline.Definition> deadlines = course.deadlines(dataset);
        if (deadlines.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Kept> kept = store.ofRecord(dataset.module(), dataset.id(), record.id(), today);
        return deadlines.stream()
                .flatMap(deadline -> kept.stream()
                        .filter(one -> one.deadline().equals(deadline.id()))
                        .map(one -> note(deadline.title(), one, today)))
                .toList();
    }

    private static Note note(String title, Kept kept, LocalDate today) {
        String due = "Due " + Dates.words(kept.dueOn());
        LocalDate done = kept.doneOn();
        if (done != null) {
            boolean late = done.isAfter(kept.dueOn());
            return new Note(
                    title,
                    late ? "Done late" : "Done in time",
                    late ? "orange" : "green",
                    due + ", done " + Dates.words(done));
        }
        return kept.state()
                .map(state -> new Note(title, state.words(), state.colour(), words(state, due, kept, today)))
                .orElseGet(() -> new Note(title, "Open", "blue", due));
    }

    private static String words(DueState state, String due, Kept kept, LocalDate today) {
        return switch (state) {
            case OVERDUE -> due + DueItem.late(Days.WORKING.between(kept.dueOn(), today));
            case SOON -> due;
            case PAUSED ->
                Optional.ofNullable(kept.stoppedOn())
                        .map(since -> "The clock stands still since " + Dates.words(since))
                        .orElse(due);
        };
    }
}
