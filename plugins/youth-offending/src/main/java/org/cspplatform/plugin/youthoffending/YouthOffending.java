package org.cspplatform.plugin.youthoffending;

import java.util.List;
import java.util.stream.Stream;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Demo;
import org.cspplatform.module.Measure;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Report;
import org.cspplatform.module.Rule;
import org.cspplatform.module.Setting;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.cspplatform.plugin.youthoffending.children.ChildRules;
import org.cspplatform.plugin.youthoffending.children.Status;
import org.cspplatform.plugin.youthoffending.demo.DemoRecords;
import org.cspplatform.plugin.youthoffending.measures.Indicators;
import org.cspplatform.plugin.youthoffending.measures.Justice;
import org.cspplatform.plugin.youthoffending.measures.Practice;
import org.cspplatform.plugin.youthoffending.measures.Reports;
import org.cspplatform.plugin.youthoffending.measures.Settings;
import org.cspplatform.plugin.youthoffending.measures.Teams;
import org.cspplatform.plugin.youthoffending.offences.Offence;
import org.cspplatform.plugin.youthoffending.offences.OffenceRules;
import org.cspplatform.plugin.youthoffending.practice.Assessment;
import org.cspplatform.plugin.youthoffending.practice.BoardMeeting;
import org.cspplatform.plugin.youthoffending.practice.EarlyIntervention;
import org.cspplatform.plugin.youthoffending.practice.PracticeRules;
import org.cspplatform.plugin.youthoffending.practice.QualityAudit;
import org.cspplatform.plugin.youthoffending.programmes.BehaviourImprovement;
import org.cspplatform.plugin.youthoffending.programmes.Circumstances;
import org.cspplatform.plugin.youthoffending.programmes.HealthNeed;
import org.cspplatform.plugin.youthoffending.programmes.NeedRules;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.cspplatform.plugin.youthoffending.programmes.ProgrammeRules;
import org.cspplatform.plugin.youthoffending.programmes.Victim;

/** The module. */
public final class YouthOffending implements PriorityModule {
    @Override
    public String id() {
        return "youth-offending";
    }

    @Override
    public String title() {
        return "Youth offending";
    }

    @Override
    public String description() {
        return "Children, offences and intervention programmes of a youth justice service, the ten national"
                + " indicators, and the evidence for its grant.";
    }

    /** Of 1.1: the national indicators are signed off with the quarterly return. */
    @Override
    public String apiVersion() {
        return "1.1";
    }

    @Override
    public List<Class<? extends Record>> datasets() {
        return List.of(
                Child.class,
                Status.class,
                Programme.class,
                Offence.class,
                Circumstances.class,
                HealthNeed.class,
                Victim.class,
                BehaviourImprovement.class,
                Assessment.class,
                QualityAudit.class,
                BoardMeeting.class,
                EarlyIntervention.class);
    }

    @Override
    public List<Rule<?>> rules() {
        return Stream.of(
                        ChildRules.all(),
                        ProgrammeRules.all(),
                        OffenceRules.all(),
                        NeedRules.all(),
                        PracticeRules.all())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(Practice.all(), Justice.all(), Indicators.all(), Teams.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Report> reports() {
        return Reports.all();
    }

    @Override
    public List<Deadline> deadlines() {
        return List.of(
                Deadline.of("complete-assessment", "Complete the assessment", Assessment.class, "dueOn", "completedOn")
                        .within(0, Deadline.Unit.DAYS)
                        .warn(5),
                Deadline.of(
                                "countersign",
                                "Countersign the assessment",
                                Assessment.class,
                                "completedOn",
                                "countersignedOn")
                        .within(Settings.COUNTERSIGN_DAYS, Deadline.Unit.WORKING_DAYS)
                        .warn(2));
    }

    @Override
    public List<Setting> settings() {
        return Settings.all();
    }

    @Override
    public List<Demo> demo() {
        return DemoRecords.all();
    }
}
