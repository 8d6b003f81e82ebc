package org.cspplatform.plugin.alcoholviolence.demo;

import java.time.LocalDate;
import org.cspplatform.module.Chance;
import org.cspplatform.plugin.alcoholviolence.cautions.Stage;
import org.jspecify.annotations.Nullable;

/** How far one invented caution has come by the last day of the scene. */
final class Steps {
    private final LocalDate until;
    private Stage stage = Stage.OFFERED;
    private @Nullable LocalDate accepted;
    private @Nullable LocalDate attended;
    private @Nullable LocalDate completed;
    private @Nullable LocalDate breached;
    private @Nullable LocalDate decided;

    Steps(Chance chance, LocalDate offered, LocalDate until) {
        this.until = until;
        LocalDate answer = offered.plusDays(chance.between(0, 5));
        LocalDate course = answer.plusDays(chance.between(10, 60));
        LocalDate end = course.plusDays(chance.between(0, 40));
        LocalDate decision = end.plusDays(chance.between(2, 25));
        if (!past(answer)) {
            return;
        }
        if (chance.percent(18)) {
            stage = Stage.DECLINED;
            return;
        }
        accepted = answer;
        stage = Stage.ACCEPTED;
        boolean attends = chance.percent(84);
        if (attends && past(course)) {
            attended = course;
            stage = Stage.ATTENDED;
        }
        if (past(end)) {
            finish(chance, attends && chance.percent(90), end, decision);
        }
    }

    private void finish(Chance chance, boolean complies, LocalDate end, LocalDate decision) {
        if (complies) {
            completed = end;
            stage = Stage.COMPLETED;
            return;
        }
        breached = end;
        stage = Stage.BREACHED;
        if (past(decision)) {
            decided = decision;
            stage = chance.percent(80) ? Stage.PROSECUTED : Stage.CLOSED;
        }
    }

    private boolean past(LocalDate day) {
        return !day.isAfter(until);
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    LocalDate accepted() {
        return accepted;
    }

    @Nullable
    LocalDate attended() {
        return attended;
    }

    @Nullable
    LocalDate completed() {
        return completed;
    }

    @Nullable
    LocalDate breached() {
        return breached;
    }

    @Nullable
    LocalDate decided() {
        return decided;
    }
}
