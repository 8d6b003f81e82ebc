package org.cspplatform.plugin.alcoholviolence;

import java.util.List;
import java.util.stream.Stream;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Demo;
import org.cspplatform.module.ExchangeIn;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Report;
import org.cspplatform.module.Rule;
import org.cspplatform.module.Setting;
import org.cspplatform.module.Who;
import org.cspplatform.module.Workflow;
import org.cspplatform.plugin.alcoholviolence.assaults.Assault;
import org.cspplatform.plugin.alcoholviolence.assaults.AssaultRules;
import org.cspplatform.plugin.alcoholviolence.assaults.IstvFiles;
import org.cspplatform.plugin.alcoholviolence.assaults.RecordedOffence;
import org.cspplatform.plugin.alcoholviolence.cautions.CautionRules;
import org.cspplatform.plugin.alcoholviolence.cautions.ConditionalCaution;
import org.cspplatform.plugin.alcoholviolence.cautions.FurtherOffence;
import org.cspplatform.plugin.alcoholviolence.cautions.Stage;
import org.cspplatform.plugin.alcoholviolence.demo.DemoRecords;
import org.cspplatform.plugin.alcoholviolence.screening.AuditScreening;
import org.cspplatform.plugin.alcoholviolence.screening.ScreeningRules;

/** The module. */
public final class AlcoholViolence implements PriorityModule {
    @Override
    public String id() {
        return "alcohol-violence";
    }

    @Override
    public String title() {
        return "Alcohol-related violence";
    }

    @Override
    public String description() {
        return "Violence that emergency departments and the police see, screening for alcohol, and conditional"
                + " cautions with the alcohol-related violence course.";
    }

    @Override
    public List<Class<? extends Record>> datasets() {
        return List.of(
                Assault.class,
                RecordedOffence.class,
                AuditScreening.class,
                ConditionalCaution.class,
                FurtherOffence.class);
    }

    @Override
    public List<Rule<?>> rules() {
        return Stream.of(AssaultRules.all(), ScreeningRules.all(), CautionRules.all())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(ViolenceMeasures.all(), CourseMeasures.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Report> reports() {
        return List.of(Report.of("quarterly", "Quarterly report on alcohol-related violence")
                .about("For the partnership and its night-time economy group.")
                .section(
                        "What emergency departments treat",
                        "Much of it never reaches the police.",
                        "assaults",
                        "assaults-weekend-nights",
                        "assaults-share-weekend-nights",
                        "assaults-licensed-or-street",
                        "assaults-with-weapon")
                .section(
                        "What the police record",
                        "",
                        "violence-with-injury",
                        "violence-alcohol-related",
                        "violence-weekend-nights")
                .section(
                        "Screening and advice",
                        "",
                        "screenings",
                        "audit-c-positive",
                        "audit-higher-risk",
                        "audit-positive-advised")
                .section(
                        "Conditional cautions and the course",
                        "How far people come, and what is known of them afterwards. Without a comparator none of it is"
                                + " impact.",
                        "course",
                        "cautions-breached",
                        "breaches-prosecuted",
                        "days-to-course",
                        "reoffended",
                        "reoffended-with-injury"));
    }

    @Override
    public List<Workflow> workflows() {
        return List.of(Workflow.of(ConditionalCaution.class, "stage", Stage.OFFERED, Stage.ACCEPTED, Stage.DECLINED)
                .allow(Who.ANYONE, Stage.OFFERED, Stage.ACCEPTED, Stage.DECLINED)
                .allow(Who.ANYONE, Stage.ACCEPTED, Stage.ATTENDED, Stage.BREACHED)
                .allow(Who.ANYONE, Stage.ATTENDED, Stage.COMPLETED, Stage.BREACHED)
                .allow(Who.STAFF, Stage.BREACHED, Stage.PROSECUTED, Stage.CLOSED));
    }

    @Override
    public List<Deadline> deadlines() {
        return List.of(
                Deadline.of(
                                "attend-course",
                                "See that the client attends the course",
                                ConditionalCaution.class,
                                "acceptedOn",
                                "attendedOn")
                        .within(AlcoholViolenceSettings.COURSE_DAYS, Deadline.Unit.DAYS)
                        .when(Filter.oneOf("stage", Stage.ACCEPTED))
                        .warn(14),
                Deadline.of(
                                "decide-breach",
                                "Decide on the breach",
                                ConditionalCaution.class,
                                "breachedOn",
                                "decidedOn")
                        .within(AlcoholViolenceSettings.DECISION_DAYS, Deadline.Unit.WORKING_DAYS)
                        .warn(3));
    }

    @Override
    public List<Setting> settings() {
        return AlcoholViolenceSettings.all();
    }

    @Override
    public List<ExchangeIn> exchangesIn() {
        return IstvFiles.all();
    }

    @Override
    public List<Demo> demo() {
        return DemoRecords.all();
    }
}
