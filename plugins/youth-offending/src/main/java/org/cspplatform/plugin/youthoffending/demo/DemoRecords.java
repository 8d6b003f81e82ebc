package org.cspplatform.plugin.youthoffending.demo;

import java.util.List;
import org.cspplatform.module.Demo;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.children.Status;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.practice.Assessment;
import org.cspplatform.plugin.youthoffending.practice.BoardMeeting;
import org.cspplatform.plugin.youthoffending.practice.EarlyIntervention;
import org.cspplatform.plugin.youthoffending.practice.QualityAudit;
import org.cspplatform.plugin.youthoffending.programmes.BehaviourImprovement;
import org.cspplatform.plugin.youthoffending.programmes.Circumstances;
import org.cspplatform.plugin.youthoffending.programmes.HealthNeed;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.Victim;

/** Invented records: about one child a year for every 3,000 residents, and what a service records of each. */
public final class DemoRecords {
    private DemoRecords() {}

    /** All generators, so that a record referred to comes first. */
    public static List<Demo> all() {
        return List.of(
                Demo.of(Child.class, scene -> Caseload.of(scene).children()),
                Demo.of(Status.class, scene -> Caseload.of(scene).statuses()),
                Demo.of(Programme.class, scene -> Caseload.of(scene).programmes()),
                Demo.of(Offence.class, scene -> Caseload.of(scene).offences()),
                Demo.of(Circumstances.class, scene -> Caseload.of(scene).circumstances()),
                Demo.of(HealthNeed.class, scene -> Caseload.of(scene).needs()),
                Demo.of(Victim.class, scene -> Caseload.of(scene).victims()),
                Demo.of(BehaviourImprovement.class, scene -> Caseload.of(scene).improvements()),
                Demo.of(Assessment.class, scene -> Caseload.of(scene).assessments()),
                Demo.of(QualityAudit.class, scene -> Caseload.of(scene).audits()),
                Demo.of(BoardMeeting.class, Board::meetings),
                Demo.of(EarlyIntervention.class, Board::partnerships));
    }
}
