package org.cspplatform.server.modules.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.module.Workflow;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;

/** Checks the states of a module's records and the steps between them. */
final class WorkflowReader {
    private final List<DatasetModel> datasets;
    private final Problems problems;

    WorkflowReader(List<DatasetModel> datasets, Problems problems) {
        this.datasets = datasets;
        this.problems = problems;
    }

    List<Workflow.Definition> read(List<Workflow.Definition> workflows) {
        Set<Class<?>> seen = new HashSet<>();
        for (Workflow.Definition workflow : workflows) {
            String place = "workflow of " + workflow.dataset().getSimpleName() + "." + workflow.field();
            if (!seen.add(workflow.dataset())) {
                problems.add(place, "The dataset has two workflows.", "Join them, or remove one.");
            }
            Optional<DatasetModel> dataset = datasets.stream()
                    .filter(known -> known.type().equals(workflow.dataset()))
                    .findFirst();
            if (dataset.isEmpty()) {
                problems.add(
                        place,
                        workflow.dataset().getSimpleName() + " is no dataset of this module.",
                        "Name a type of datasets().");
            } else {
                state(workflow, dataset.get(), place).ifPresent(codes -> checkSteps(workflow, codes, place));
            }
        }
        return workflows;
    }

    private Optional<OneOfCodes> state(Workflow.Definition workflow, DatasetModel dataset, String place) {
        Optional<FieldModel> field = dataset.field(workflow.field());
        if (field.isEmpty()) {
            problems.add(
                    place,
                    "There is no field " + workflow.field() + " in dataset " + dataset.id() + ".",
                    "Name the component that holds the state.");
            return Optional.empty();
        }
        if (!(field.get().type() instanceof OneOfCodes codes)) {
            problems.add(place, "The state is not a code list.", "Make the component an enum.");
            return Optional.empty();
        }
        if (!field.get().required() || field.get().personal()) {
            problems.add(
                    place,
                    "A record could be in no state, or in one that few may see.",
                    "Take @Nullable and @Personal from the component.");
        }
        return Optional.of(codes);
    }

    private void checkSteps(Workflow.Definition workflow, OneOfCodes codes, String place) {
        if (workflow.first().isEmpty()) {
            problems.add(place, "No state is the first.", "Say in Workflow.of(…) in which a new record may be.");
        }
        workflow.first().forEach(state -> checkState(state, codes, place));
        if (workflow.steps().isEmpty()) {
            problems.add(place, "No step is allowed.", "Add allow(…), or leave the workflow out.");
        }
        Set<List<Enum<?>>> seen = new HashSet<>();
        for (Workflow.Step step : workflow.steps()) {
            checkState(step.from(), codes, place);
            checkState(step.to(), codes, place);
            if (step.from() == step.to()) {
                problems.add(
                        place,
                        "A step leads from " + step.from() + " to itself.",
                        "Remove it: a record may always stay.");
            }
            if (!seen.add(List.of(step.from(), step.to()))) {
                problems.add(
                        place,
                        "The step from " + step.from() + " to " + step.to() + " is allowed twice.",
                        "Say it once, with all who may take it.");
            }
        }
    }

    private void checkState(Enum<?> state, OneOfCodes codes, String place) {
        boolean known = codes.codes().stream().anyMatch(code -> code.constant() == state);
        if (!known) {
            problems.add(
                    place,
                    state.getDeclaringClass().getSimpleName() + "." + state.name() + " is no state of the field.",
                    "Name constants of the field's own list.");
        }
    }
}
