package org.cspplatform.plugin.youthoffending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.practice.Assessment;
import org.cspplatform.plugin.youthoffending.practice.EarlyIntervention;
import org.cspplatform.plugin.youthoffending.practice.Grade;
import org.cspplatform.plugin.youthoffending.practice.QualityAudit;
import org.cspplatform.plugin.youthoffending.practice.Tool;
import org.cspplatform.plugin.youthoffending.programmes.BehaviourImprovement;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.Stage;
import org.cspplatform.testkit.figures.Figures;
import org.cspplatform.testkit.figures.Row;

/** Assessments, audits, teams and partnerships, counted in plain Java. */
final class PracticeRecount {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    private final Recorded recorded;
    private final Figures figures;

    PracticeRecount(Recorded recorded, Figures figures) {
        this.recorded = recorded;
        this.figures = figures;
    }

    void everything() {
        List<Assessment> assessments = recorded.all(Assessment.class);
        figures.share(
                "assessments-in-time",
                assessments.stream()
                        .filter(each ->
                                each.completedOn() != null || each.dueOn().isBefore(today))
                        .map(each -> Row.of(each.requiredOn(), inTime(each))
                                .by("tool", each.tool())
                                .by("purpose", each.purpose()))
                        .toList());
        figures.share(
                "team-assessments-in-time",
                assessments.stream()
                        .filter(each -> each.completedOn() != null)
                        .map(each -> Row.of(each.requiredOn(), inTime(each)).by("team", each.team()))
                        .toList());
        Map<LocalDate, List<Long>> days = new HashMap<>();
        assessments.stream().filter(each -> each.completedOn() != null).forEach(each -> days.computeIfAbsent(
                        each.requiredOn(), _ -> new ArrayList<>())
                .add(ChronoUnit.DAYS.between(each.requiredOn(), each.completedOn())));
        figures.quantiles("assessment-days", days, 50, 90);
        Map<String, Programme> programmes = new HashMap<>();
        recorded.all(Programme.class).forEach(programme -> programmes.put(programme.programme(), programme));
        figures.share(
                "prevention-and-diversion-tool",
                assessments.stream()
                        .filter(each -> {
                            OrderType order = Objects.requireNonNull(
                                            programmes.get(each.programme().key()))
                                    .orderType();
                            return order == OrderType.DIVERSION || order.outOfCourt();
                        })
                        .map(each -> Row.of(each.requiredOn(), each.tool() == Tool.PREVENTION_AND_DIVERSION)
                                .by("team", each.team()))
                        .toList());
        figures.share(
                "audits-good",
                recorded.all(QualityAudit.class).stream()
                        .map(audit -> {
                            Grade again = audit.moderatedGrade();
                            Grade grade = again == null ? audit.grade() : again;
                            return Row.of(audit.auditedOn(), grade == Grade.GOOD || grade == Grade.OUTSTANDING)
                                    .by("team", audit.team())
                                    .by("subject", audit.subject());
                        })
                        .toList());
        figures.count(
                "children-reached",
                recorded.all(EarlyIntervention.class).stream()
                        .map(each ->
                                new Row(each.startedOn(), each.childrenReached(), 1, Map.of()).by("kind", each.kind()))
                        .toList());
        figures.share(
                "programmes-with-improvement",
                recorded.all(Programme.class).stream()
                        .map(programme -> Row.of(
                                        programme.startsOn(),
                                        recorded.all(BehaviourImprovement.class).stream()
                                                .anyMatch(improvement -> improvement
                                                        .programme()
                                                        .key()
                                                        .equals(programme.programme())))
                                .by("team", programme.team()))
                        .toList());
        figures.share(
                "team-accommodation",
                recorded.all(Programme.class).stream()
                        .filter(programme -> programme.included()
                                && programme.endsOn() != null
                                && recorded.all(Offence.class).stream()
                                        .anyMatch(offence -> Recorded.includes(offence)
                                                && offence.programme() != null
                                                && offence.programme().key().equals(programme.programme())))
                        .map(programme -> Row.of(
                                        programme.startsOn(),
                                        recorded.circumstance(programme, Stage.END, Recorded::suitable))
                                .by("team", programme.team()))
                        .toList());
    }

    private static boolean inTime(Assessment assessment) {
        LocalDate completed = assessment.completedOn();
        return completed != null && !completed.isAfter(assessment.dueOn());
    }
}
