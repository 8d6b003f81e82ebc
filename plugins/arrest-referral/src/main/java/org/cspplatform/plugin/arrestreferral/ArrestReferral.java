package org.cspplatform.plugin.arrestreferral;

import java.util.List;
import java.util.stream.Stream;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Demo;
import org.cspplatform.module.ExchangeOut;
import org.cspplatform.module.Measure;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Report;
import org.cspplatform.module.Rule;

/** The module. */
public final class ArrestReferral implements PriorityModule {
    @Override
    public String id() {
        return "arrest-referral";
    }

    @Override
    public String title() {
        return "Arrest referral";
    }

    @Override
    public String description() {
        return "People tested for drugs on arrest, assessed as required, and referred into treatment.";
    }

    @Override
    public List<Class<? extends Record>> datasets() {
        return List.of(Contact.class, Episode.class, OutcomeProfile.class);
    }

    @Override
    public List<Rule<?>> rules() {
        return Stream.of(ContactRules.all(), TestRules.all(), EpisodeRules.all(), OutcomeRules.all())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(List.of(Funnel.measure()), ContactMeasures.all(), TreatmentMeasures.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Report> reports() {
        return Reports.all();
    }

    @Override
    public List<Deadline> deadlines() {
        return Choices.deadlines();
    }

    @Override
    public List<org.cspplatform.module.Setting> settings() {
        return Choices.settings();
    }

    @Override
    public List<ExchangeOut<?>> exchangesOut() {
        return Ndtms.all();
    }

    @Override
    public List<Demo> demo() {
        return List.of(
                Demo.of(Contact.class, DemoContacts::make),
                Demo.of(Episode.class, DemoTreatment::episodes),
                Demo.of(OutcomeProfile.class, DemoTreatment::profiles));
    }
}
