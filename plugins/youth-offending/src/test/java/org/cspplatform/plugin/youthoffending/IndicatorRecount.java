package org.cspplatform.plugin.youthoffending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.practice.BoardMeeting;
import org.cspplatform.plugin.youthoffending.programmes.Circumstances;
import org.cspplatform.plugin.youthoffending.programmes.HealthNeed;
import org.cspplatform.plugin.youthoffending.programmes.Need;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.Stage;
import org.cspplatform.plugin.youthoffending.programmes.Victim;
import org.cspplatform.testkit.figures.Figures;
import org.cspplatform.testkit.figures.Row;

/** The national indicators, counted in plain Java over the records of the demo. */
final class IndicatorRecount {
    private static final LocalDate SECOND_YEAR = LocalDate.of(2024, 4, 1);

    private final Recorded recorded;
    private final Figures figures;

    IndicatorRecount(Recorded recorded, Figures figures) {
        this.recorded = recorded;
        this.figures = figures;
    }

    void circumstances() {
        figures.share("kpi-1-accommodation", atEnd(Recorded::suitable));
        figures.share("kpi-1-accommodation-at-start", indicated(Stage.START, Recorded::suitable));
        figures.share("kpi-2-education", atEnd(Recorded::learning));
        figures.share("kpi-2-full-time", atEnd(Recorded::fullTime));
        figures.share(
                "kpi-3-send",
                recorded.indicated().stream()
                        .filter(programme -> recorded.circumstance(programme, Stage.END, Circumstances::sendIdentified))
                        .map(programme -> row(
                                programme,
                                recorded.circumstance(
                                        programme,
                                        Stage.END,
                                        found -> Recorded.learning(found) && Boolean.TRUE.equals(found.formalPlan()))))
                        .toList());
        Predicate<Circumstances> now = found -> found.services().stream().anyMatch(Recorded::isPlan);
        Predicate<Circumstances> during =
                now.or(found -> found.servicesDuring().stream().anyMatch(Recorded::isPlan));
        figures.share(
                "kpi-7-wider-services",
                recorded.indicated().stream()
                        .map(programme -> row(
                                programme,
                                recorded.circumstance(
                                        programme, Stage.END, end(programme).isBefore(SECOND_YEAR) ? now : during)))
                        .toList());
        figures.share("kpi-7-wider-services-at-start", indicated(Stage.START, now));
    }

    void needs() {
        figures.share(
                "kpi-4-mental-health",
                recorded.indicated().stream()
                        .flatMap(programme -> {
                            List<HealthNeed> needs = recorded.needs(programme, Need.MENTAL_HEALTH);
                            return end(programme).isBefore(SECOND_YEAR)
                                    ? List.of(row(programme, !needs.isEmpty())).stream()
                                    : needs.stream().map(need -> row(programme, Recorded.offered(need)));
                        })
                        .toList());
        figures.share("kpi-4-attended", attended(Need.MENTAL_HEALTH));
        figures.share(
                "kpi-5-substance-misuse",
                recorded.indicated().stream()
                        .map(programme -> row(
                                programme,
                                !recorded.needs(programme, Need.SUBSTANCE_MISUSE)
                                        .isEmpty()))
                        .toList());
        figures.share(
                "kpi-5-offered",
                recorded.indicated().stream()
                        .flatMap(programme -> recorded.needs(programme, Need.SUBSTANCE_MISUSE).stream()
                                .map(need -> row(programme, Recorded.offered(need))))
                        .toList());
        figures.share("kpi-5-attended", attended(Need.SUBSTANCE_MISUSE));
    }

    void casesBoardViolenceAndVictims() {
        figures.share(
                "kpi-6-out-of-court",
                recorded.indicated().stream()
                        .filter(programme -> List.of(
                                        OrderType.OUT_OF_COURT_DISPOSAL,
                                        OrderType.YOUTH_CAUTION,
                                        OrderType.YOUTH_CONDITIONAL_CAUTION)
                                .contains(programme.orderType()))
                        .map(programme -> row(programme, Boolean.TRUE.equals(programme.completed())))
                        .toList());
        figures.share(
                "kpi-8-board",
                recorded.all(BoardMeeting.class).stream()
                        .map(meeting -> new Row(meeting.heldOn(), meeting.seniorSectors(), 5, Map.of()))
                        .toList());
        List<Offence> violence = recorded.all(Offence.class).stream()
                .filter(offence -> Recorded.serious(offence)
                        && Recorded.includes(offence)
                        && !offence.outcomeDate().isBefore(LocalDate.of(2023, 4, 1)))
                .toList();
        assertThat(violence).hasSizeGreaterThan(20);
        figures.count(
                "kpi-9-serious-violence",
                violence.stream()
                        .map(offence -> Row.counted(offence.outcomeDate())
                                .by("category", offence.category())
                                .by("score", offence.yjbSeriousness())
                                .by("outcome", offence.outcome()))
                        .toList());
        Map<String, Child> children = new HashMap<>();
        recorded.all(Child.class).forEach(child -> children.put(child.child().value(), child));
        figures.count(
                "kpi-9-serious-violence-children",
                violence.stream()
                        .map(offence -> {
                            Child child = Objects.requireNonNull(
                                    children.get(offence.child().key()));
                            return Row.counted(offence.outcomeDate())
                                    .by("sex", child.sex())
                                    .by("ethnicity", child.ethnicity());
                        })
                        .toList());
        figures.share(
                "kpi-10-victims",
                recorded.indicated().stream()
                        .flatMap(programme -> recorded.all(Victim.class).stream()
                                .filter(victim -> victim.consented()
                                        && victim.programme().key().equals(programme.programme()))
                                .map(victim -> row(programme, victim.engaged())))
                        .toList());
    }

    private List<Row> attended(Need need) {
        return recorded.indicated().stream()
                .flatMap(programme -> recorded.needs(programme, need).stream()
                        .filter(Recorded::offered)
                        .map(found -> row(programme, found.attendedOn() != null)))
                .toList();
    }

    private List<Row> atEnd(Predicate<Circumstances> holds) {
        return indicated(Stage.END, holds);
    }

    private List<Row> indicated(Stage stage, Predicate<Circumstances> holds) {
        List<Programme> indicated = recorded.indicated();
        assertThat(indicated).hasSizeGreaterThan(100);
        return indicated.stream()
                .map(programme -> row(programme, recorded.circumstance(programme, stage, holds)))
                .toList();
    }

    private static LocalDate end(Programme programme) {
        return Objects.requireNonNull(programme.endsOn());
    }

    private static Row row(Programme programme, boolean also) {
        return Row.of(end(programme), also).by("orderType", programme.orderType());
    }
}
