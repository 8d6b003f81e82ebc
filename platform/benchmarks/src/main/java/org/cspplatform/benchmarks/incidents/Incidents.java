package org.cspplatform.benchmarks.incidents;

import java.util.List;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Rule;

/** The module. */
public final class Incidents implements PriorityModule {
    @Override
    public String id() {
        return "incidents";
    }

    @Override
    public String title() {
        return "Incidents (benchmark)";
    }

    @Override
    public List<Class<? extends Record>> datasets() {
        return List.of(Incident.class);
    }

    @Override
    public List<Rule<?>> rules() {
        return List.of(
                Rule.of(
                        Incident.class,
                        "reportedOn",
                        "It cannot be reported before it happens",
                        incident -> !incident.reportedOn().isBefore(incident.occurredOn())),
                Rule.of(
                        Incident.class,
                        "closedOn",
                        "It cannot be closed before it is reported",
                        incident -> incident.closedOn() == null
                                || !incident.closedOn().isBefore(incident.reportedOn())),
                Rule.of(
                        Incident.class,
                        "suspect",
                        "Say how many suspects there are",
                        incident -> incident.suspect() == null || incident.suspects() > 0));
    }
}
