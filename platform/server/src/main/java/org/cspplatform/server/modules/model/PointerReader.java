package org.cspplatform.server.modules.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Key;
import org.cspplatform.module.LongText;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.Whose;
import org.cspplatform.server.modules.model.FieldType.Line;
import org.cspplatform.server.modules.model.FieldType.Pointer;

/** Reads what a reference points to. */
final class PointerReader {
    private final Member member;
    private final Surroundings around;
    private final String place;

    PointerReader(Member member, Surroundings around, String place) {
        this.member = member;
        this.around = around;
        this.place = place;
    }

    FieldType read() {
        Class<?> target = member.argument().orElse(Object.class);
        Dataset dataset = target.getAnnotation(Dataset.class);
        if (dataset == null || !around.datasets().contains(target)) {
            return refused(
                    "It points to " + target.getSimpleName() + ", which is no dataset of this module.",
                    "Point to a record type that datasets() names.");
        }
        List<RecordComponent> key = keyOf(target);
        boolean single = key.size() == 1
                && (key.getFirst().getType() == PersonKey.class
                        || (key.getFirst().getType() == String.class
                                && !key.getFirst().isAnnotationPresent(LongText.class)));
        if (!single) {
            return refused(
                    "A reference is the key of the record that it points to, and " + target.getSimpleName()
                            + " has no single @Key that is a text of one line or a PersonKey.",
                    "Mark exactly one such component of " + target.getSimpleName() + " with @Key.");
        }
        boolean regional = dataset.whose() == Whose.REGION;
        if (around.regional() && !regional) {
            return refused(
                    "A region's record cannot point to a partnership's.",
                    "Turn the reference round, or make " + target.getSimpleName() + " the region's too.");
        }
        String name = key.getFirst().getName();
        return new Pointer(
                dataset.id(),
                dataset.one(),
                Names.inDatabase(dataset.id()),
                name,
                Names.column(name),
                regional,
                key.getFirst().getType() == PersonKey.class);
    }

    private FieldType refused(String problem, String mend) {
        around.problems().add(place, problem, mend);
        return new Line(TypeReader.DEFAULT_TEXT, null, "");
    }

    /** Whether the key that such a reference repeats identifies a person. */
    static boolean identifies(Member member) {
        return member.argument().filter(Class::isRecord).stream()
                .flatMap(target -> keyOf(target).stream())
                .anyMatch(key -> key.getType() == PersonKey.class || key.isAnnotationPresent(Personal.class));
    }

    private static List<RecordComponent> keyOf(Class<?> target) {
        return target.isRecord()
                ? Arrays.stream(target.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(Key.class))
                        .toList()
                : List.of();
    }
}
