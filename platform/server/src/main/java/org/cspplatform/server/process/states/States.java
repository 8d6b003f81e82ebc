package org.cspplatform.server.process.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.module.Who;
import org.cspplatform.module.Workflow;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.records.RecordWriter;
import org.cspplatform.server.records.RecordWriter.Way;
import org.jspecify.annotations.Nullable;

/**
 * The states of a dataset's records, by the names of their codes.
 *
 * @param field that holds the state
 * @param position of the field among the dataset's
 * @param first in which a new record may be
 * @param regional whether the records are a region's
 */
record States(FieldModel field, int position, List<String> first, List<Step> steps, boolean regional) {
    States {
        first = List.copyOf(first);
        steps = List.copyOf(steps);
    }

    record Step(Who who, String from, String to) {}

    static Optional<States> of(Workflow.Definition workflow, DatasetModel dataset) {
        return dataset.field(workflow.field())
                .map(field -> new States(
                        field,
                        dataset.fields().indexOf(field),
                        workflow.first().stream().<String>map(Enum::name).toList(),
                        workflow.steps().stream()
                                .map(step -> new Step(
                                        step.who(),
                                        step.from().name(),
                                        step.to().name()))
                                .toList(),
                        dataset.regional()));
    }

    Optional<String> in(List<@Nullable Object> values) {
        return Optional.ofNullable(values.get(position)).map(Object::toString);
    }

    /** The states that this person may bring a record to; it may stay in its own. */
    List<String> next(String from, RecordWriter writer) {
        return steps.stream()
                .filter(step -> step.from().equals(from) && may(step.who(), writer))
                .map(Step::to)
                .distinct()
                .toList();
    }

    /** What this person may choose: the present state first, of a new record the first ones. */
    List<String> choices(Optional<String> present, RecordWriter writer) {
        if (present.isEmpty()) {
            return first;
        }
        List<String> choices = new ArrayList<>(List.of(present.get()));
        choices.addAll(next(present.get(), writer));
        return choices;
    }

    /** Why a new record may not begin in this state. */
    Optional<String> refusalToBegin(List<@Nullable Object> values) {
        return in(values)
                .filter(state -> !first.contains(state))
                .map(_ -> field.label() + " of a new record must be " + listed(first));
    }

    /** Why a record may not go from one state to another. */
    Optional<String> refusal(List<@Nullable Object> before, List<@Nullable Object> after, RecordWriter writer) {
        return in(before).flatMap(from -> in(after).flatMap(to -> refusal(from, to, writer)));
    }

    private Optional<String> refusal(String from, String to, RecordWriter writer) {
        if (from.equals(to) || next(from, writer).contains(to)) {
            return Optional.empty();
        }
        Optional<Step> ofOthers = steps.stream()
                .filter(step -> step.from().equals(from) && step.to().equals(to))
                .findFirst();
        if (ofOthers.isPresent()) {
            return Optional.of("Only " + words(ofOthers.get().who()) + " can change " + field.inSentence() + " from "
                    + label(from) + " to " + label(to));
        }
        List<String> next = next(from, writer);
        return Optional.of(
                next.isEmpty()
                        ? field.label() + " must stay " + label(from) + ": you cannot change it further"
                        : field.label() + " can go from " + label(from) + " to " + listed(next) + ", not to "
                                + label(to));
    }

    private boolean may(Who who, RecordWriter writer) {
        if (writer.way() == Way.PLATFORM) {
            return true;
        }
        return allowed(who).stream().anyMatch(writer.roles()::contains);
    }

    private Set<String> allowed(Who who) {
        if (regional) {
            return Set.of(Role.REGION_OFFICER);
        }
        return switch (who) {
            case LEAD -> Set.of(Role.PARTNERSHIP_LEAD);
            case STAFF -> Set.of(Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER);
            case ANYONE -> Set.of(Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER);
        };
    }

    private String words(Who who) {
        if (regional) {
            return "the region's office";
        }
        return switch (who) {
            case LEAD -> "the partnership's lead";
            case STAFF -> "the partnership's lead and officers";
            case ANYONE -> "the partnership's people";
        };
    }

    private String listed(List<String> states) {
        List<String> labels = states.stream().map(this::label).toList();
        return labels.size() == 1
                ? labels.getFirst()
                : String.join(", ", labels.subList(0, labels.size() - 1)) + " or " + labels.getLast();
    }

    String label(String state) {
        return field.type() instanceof OneOfCodes list
                ? list.code(state).map(code -> code.label()).orElse(state)
                : state;
    }
}
