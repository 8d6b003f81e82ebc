package org.cspplatform.plugin.alcoholviolence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cspplatform.plugin.alcoholviolence.cautions.ConditionalCaution;
import org.cspplatform.plugin.alcoholviolence.cautions.FurtherOffence;
import org.cspplatform.plugin.alcoholviolence.cautions.Stage;
import org.cspplatform.plugin.alcoholviolence.screening.Advice;
import org.cspplatform.plugin.alcoholviolence.screening.AuditScreening;
import org.cspplatform.plugin.alcoholviolence.screening.DrinkingDays;
import org.cspplatform.plugin.alcoholviolence.screening.Ever;
import org.cspplatform.plugin.alcoholviolence.screening.HowOften;
import org.cspplatform.plugin.alcoholviolence.screening.TypicalUnits;
import org.cspplatform.testkit.figures.Figures;
import org.cspplatform.testkit.figures.Row;
import org.jspecify.annotations.Nullable;

/** Screening and the course, counted in plain Java over the records of the demo. */
record CourseRecount(
        List<AuditScreening> screenings,
        List<ConditionalCaution> cautions,
        List<FurtherOffence> offences,
        Figures figures) {
    void agree() {
        screening();
        course();
        reoffending("reoffended", FurtherOffence::proven);
        reoffending("reoffended-with-injury", offence -> offence.proven() && offence.violenceWithInjury());
    }

    private void screening() {
        figures.share(
                "audit-c-positive",
                screenings.stream()
                        .map(screening -> Row.of(screening.screenedOn(), consumption(screening) >= 5)
                                .by("setting", screening.setting())
                                .by("sex", screening.sex()))
                        .toList());
        List<Row> higher = new ArrayList<>();
        for (AuditScreening screening : screenings) {
            Ever concern = screening.concern();
            if (concern != null) {
                higher.add(Row.of(screening.screenedOn(), consumption(screening) + later(screening) >= 16)
                        .by("setting", screening.setting()));
            }
        }
        figures.share("audit-higher-risk", higher);
        figures.share(
                "audit-positive-advised",
                screenings.stream()
                        .filter(screening -> consumption(screening) >= 5)
                        .map(screening -> Row.of(screening.screenedOn(), screening.advice() != Advice.NONE))
                        .toList());
    }

    private void course() {
        figures.share(
                "course",
                cautions.stream()
                        .map(caution -> Row.of(
                                        caution.offeredOn(),
                                        caution.acceptedOn() != null
                                                && caution.attendedOn() != null
                                                && caution.completedOn() != null)
                                .by("provider", caution.provider()))
                        .toList());
        figures.share(
                "cautions-breached",
                accepted().stream()
                        .map(caution -> Row.of(caution.offeredOn(), caution.breachedOn() != null)
                                .by("provider", caution.provider())
                                .by("offence", caution.offence()))
                        .toList());
        figures.share(
                "breaches-prosecuted",
                cautions.stream()
                        .filter(caution -> caution.breachedOn() != null)
                        .map(caution -> Row.of(caution.offeredOn(), caution.stage() == Stage.PROSECUTED))
                        .toList());
        Map<LocalDate, List<Long>> days = new HashMap<>();
        accepted().forEach(caution -> {
            LocalDate attended = caution.attendedOn();
            if (attended != null) {
                days.computeIfAbsent(caution.offeredOn(), _ -> new ArrayList<>())
                        .add(ChronoUnit.DAYS.between(caution.acceptedOn(), attended));
            }
        });
        figures.quantiles("days-to-course", days, 50, 90);
    }

    private void reoffending(String measure, Predicate<FurtherOffence> which) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        List<Row> followed = new ArrayList<>();
        List<Row> waiting = new ArrayList<>();
        for (ConditionalCaution caution : accepted()) {
            LocalDate end = caution.offeredOn().plusDays(365);
            boolean again = offences.stream()
                    .anyMatch(offence -> which.test(offence)
                            && offence.client().equals(caution.client())
                            && !offence.committedOn().isBefore(caution.offeredOn())
                            && !offence.committedOn().isAfter(end));
            if (end.isAfter(today)) {
                waiting.add(Row.counted(caution.offeredOn()));
            } else {
                followed.add(Row.of(caution.offeredOn(), again).by("provider", caution.provider()));
            }
        }
        figures.share(measure, followed);
        figures.waiting(measure, waiting);
    }

    private List<ConditionalCaution> accepted() {
        return cautions.stream().filter(caution -> caution.acceptedOn() != null).toList();
    }

    /** The order of the answers is that of their scores. */
    private static int consumption(AuditScreening screening) {
        return steps(DrinkingDays.NEVER, screening.drinkingDays())
                + steps(TypicalUnits.ONE_TO_TWO, screening.typicalUnits())
                + often(screening.heavyDrinking());
    }

    private static <A extends Enum<A>> int steps(A first, A answer) {
        return EnumSet.range(first, answer).size() - 1;
    }

    private static int later(AuditScreening screening) {
        return often(screening.unableToStop())
                + often(screening.failedExpectations())
                + often(screening.morningDrink())
                + often(screening.guilt())
                + often(screening.memoryLoss())
                + 2 * ever(screening.injury())
                + 2 * ever(screening.concern());
    }

    private static int often(@Nullable HowOften answer) {
        return answer == null ? 0 : answer.compareTo(HowOften.NEVER);
    }

    private static int ever(@Nullable Ever answer) {
        return answer == null ? 0 : answer.compareTo(Ever.NO);
    }
}
