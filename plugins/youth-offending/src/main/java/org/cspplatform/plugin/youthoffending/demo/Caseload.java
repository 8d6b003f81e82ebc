package org.cspplatform.plugin.youthoffending.demo;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.children.Status;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.practice.Assessment;
import org.cspplatform.plugin.youthoffending.practice.QualityAudit;
import org.cspplatform.plugin.youthoffending.programmes.BehaviourImprovement;
import org.cspplatform.plugin.youthoffending.programmes.Circumstances;
import org.cspplatform.plugin.youthoffending.programmes.HealthNeed;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.Victim;

/** Everything that one service has recorded: the same for the same scene, whichever dataset is asked for. */
record Caseload(
        List<Child> children,
        List<Status> statuses,
        List<Programme> programmes,
        List<Offence> offences,
        List<Circumstances> circumstances,
        List<HealthNeed> needs,
        List<Victim> victims,
        List<BehaviourImprovement> improvements,
        List<Assessment> assessments,
        List<QualityAudit> audits) {
    private static final long RESIDENTS_A_CHILD_A_YEAR = 3_000;
    private static final int YEAR = 365;

    static Caseload of(Demo.Scene scene) {
        Caseload made = new Caseload(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        long days = ChronoUnit.DAYS.between(scene.from(), scene.until()) + 1;
        long children = Math.max(1, scene.residents() * days / YEAR / RESIDENTS_A_CHILD_A_YEAR);
        Chance chance = scene.chance("children");
        for (int number = 1; number <= children; number++) {
            made.add(new Life(scene, number, chance));
        }
        return made;
    }

    private void add(Life life) {
        children.add(life.child());
        statuses.addAll(life.statuses());
        for (Programme programme : life.programmes()) {
            Work work = life.workOn(programme);
            programmes.add(programme);
            circumstances.addAll(work.circumstances());
            needs.addAll(work.needs());
            victims.addAll(work.victims());
            improvements.addAll(work.improvements());
            assessments.addAll(work.assessments());
            audits.addAll(work.audits());
        }
        offences.addAll(life.offences());
    }
}
