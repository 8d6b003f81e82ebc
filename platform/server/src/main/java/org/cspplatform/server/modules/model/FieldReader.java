package org.cspplatform.server.modules.model;

import java.util.List;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Decimals;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Items;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.Money;
import org.cspplatform.module.Percentage;
import org.cspplatform.module.Personal;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.cspplatform.module.Withheld;
import org.cspplatform.server.modules.model.FieldModel.Condition;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.modules.model.FieldType.Line;
import org.cspplatform.server.modules.model.FieldType.Lines;
import org.cspplatform.server.modules.model.FieldType.Moment;
import org.cspplatform.server.modules.model.FieldType.Person;
import org.cspplatform.server.modules.model.FieldType.Pointer;
import org.cspplatform.server.modules.model.FieldType.WholeNumber;
import org.jspecify.annotations.Nullable;

/** Reads one component of a record type, or one method that the platform works out. */
final class FieldReader {
    private final Member member;
    private final Surroundings around;
    private final Problems problems;
    private final String place;

    FieldReader(Member member, Surroundings around) {
        this.member = member;
        this.around = around;
        this.problems = around.problems();
        this.place = around.record() + "." + member.name();
    }

    FieldModel read() {
        Label label = member.get(Label.class);
        String words = label == null ? "" : label.value();
        if (words.isBlank()) {
            problems.add(place, "The component has no label.", "Add @Label(\"…\") with the words that people read.");
        }
        FieldType type = new TypeReader(member, around, place).read();
        checkAnnotationsFit(type);
        checkNullability(type);
        return new FieldModel(
                member.name(),
                Names.column(member.name()),
                words.isBlank() ? member.name() : words,
                label == null ? "" : label.hint(),
                type,
                !member.nullable() && !type.many(),
                condition(),
                member.has(Key.class),
                member.has(Personal.class) || identifies(type),
                member.has(SpecialCategory.class) || isSpecial(type),
                member.has(CountsOn.class),
                member.has(Dimension.class),
                member.has(Withheld.class),
                member.has(Derived.class));
    }

    private boolean identifies(FieldType type) {
        return switch (type) {
            case Person _ -> true;
            case Pointer _ -> PointerReader.identifies(member);
            case FieldType.Items items -> items.fields().stream().anyMatch(FieldModel::personal);
            default -> false;
        };
    }

    private static boolean isSpecial(FieldType type) {
        return type instanceof FieldType.Items items && items.fields().stream().anyMatch(FieldModel::specialCategory);
    }

    private @Nullable Condition condition() {
        RequiredWhen when = member.get(RequiredWhen.class);
        return when == null ? null : new Condition(when.field(), List.of(when.is()));
    }

    private void checkNullability(FieldType type) {
        if (member.nullable() && member.type().isPrimitive()) {
            problems.add(place, "A primitive cannot be @Nullable.", "Use its class, for example Integer or Boolean.");
        }
        if (member.nullable() && type.many()) {
            problems.add(place, "A set or list cannot be @Nullable.", "Leave it out: it may be empty.");
        }
        if (member.has(RequiredWhen.class) && !member.nullable() && !type.many()) {
            problems.add(
                    place, "It is required always, and @RequiredWhen besides.", "Make it @Nullable, or leave one out.");
        }
    }

    private void checkAnnotationsFit(FieldType type) {
        boolean text = type instanceof Line || type instanceof Lines;
        boolean decimal = type instanceof DecimalNumber;
        boolean ordered = type instanceof WholeNumber || decimal || type instanceof Day || type instanceof Moment;
        refuse(member.has(Text.class) && !text, "@Text", "a String");
        refuse(member.has(LongText.class) && !text, "@LongText", "a String");
        refuse(member.has(Decimals.class) && !decimal, "@Decimals", "a BigDecimal");
        refuse(member.has(Money.class) && !decimal, "@Money", "a BigDecimal");
        refuse(member.has(Percentage.class) && !decimal, "@Percentage", "a BigDecimal");
        refuse(member.has(Bounds.class) && !ordered, "@Bounds", "a number or a date");
        refuse(member.has(Items.class) && !(type instanceof FieldType.Items), "@Items", "a List");
        refuse(member.has(Dimension.class) && !(type instanceof Line), "@Dimension", "a String of one line");
        refuse(
                member.has(Money.class) && (member.has(Percentage.class) || member.has(Decimals.class)),
                "@Money with @Percentage or @Decimals",
                "an amount of pounds and pence");
        boolean keyless = type.many() || type instanceof FieldType.FileId || type instanceof Lines;
        refuse(member.has(Key.class) && (around.nested() || keyless), "@Key", "a single value of a dataset's record");
        refuse(member.has(CountsOn.class) && around.nested(), "@CountsOn", "a date of a dataset's record");
        refuse(member.has(Withheld.class) && around.nested(), "@Withheld", "a component of a dataset's record");
        if (member.has(Dimension.class) && member.has(Personal.class)) {
            problems.add(place, "What identifies a person is no dimension.", "Leave out @Dimension or @Personal.");
        }
    }

    private void refuse(boolean misplaced, String annotation, String where) {
        if (misplaced) {
            problems.add(place, annotation + " does not fit here.", "Put it on " + where + " only.");
        }
    }
}
