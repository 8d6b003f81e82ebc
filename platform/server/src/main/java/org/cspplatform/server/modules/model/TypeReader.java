package org.cspplatform.server.modules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cspplatform.module.Attachment;
import org.cspplatform.module.Decimals;
import org.cspplatform.module.LongText;
import org.cspplatform.module.Money;
import org.cspplatform.module.Percentage;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Text;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.modules.model.FieldType.FileId;
import org.cspplatform.server.modules.model.FieldType.Line;
import org.cspplatform.server.modules.model.FieldType.Lines;
import org.cspplatform.server.modules.model.FieldType.Moment;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.Person;
import org.cspplatform.server.modules.model.FieldType.SomeCodes;
import org.cspplatform.server.modules.model.FieldType.Unit;
import org.cspplatform.server.modules.model.FieldType.WholeNumber;
import org.cspplatform.server.modules.model.FieldType.YesNo;

/** Finds the field type of a component or method. */
final class TypeReader {
    static final int DEFAULT_TEXT = 200;

    private final Member member;
    private final Surroundings around;
    private final Problems problems;
    private final String place;

    TypeReader(Member member, Surroundings around, String place) {
        this.member = member;
        this.around = around;
        this.problems = around.problems();
        this.place = place;
    }

    FieldType read() {
        Class<?> type = member.type();
        Limits limits = Limits.of(member, place, problems);
        if (type == String.class) {
            return text();
        }
        if (type == int.class || type == Integer.class) {
            return new WholeNumber(limits.least(), limits.greatest());
        }
        if (type == BigDecimal.class) {
            return decimal(limits);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new YesNo();
        }
        if (type == LocalDate.class) {
            return limits.days();
        }
        if (type == LocalDateTime.class) {
            return new Moment(limits.days());
        }
        if (type == PersonKey.class) {
            return new Person();
        }
        if (type.isEnum()) {
            return new OneOfCodes(new CodeListReader(problems).read(type, place));
        }
        if (type == Set.class) {
            return set();
        }
        return compound(type);
    }

    private FieldType compound(Class<?> type) {
        if (type == Attachment.class && !around.nested()) {
            return new FileId();
        }
        if (type == Reference.class && !around.nested()) {
            return new PointerReader(member, around, place).read();
        }
        if (type == List.class && !around.nested()) {
            return new ItemsReader(member, around, place).read();
        }
        problems.add(
                place,
                "A " + (around.nested() ? "part of an item" : "component") + " cannot be of type "
                        + type.getSimpleName() + ".",
                "Use String, int, Integer, BigDecimal, boolean, Boolean, LocalDate, LocalDateTime, PersonKey, an enum"
                        + " or a Set of one"
                        + (around.nested() ? "." : "; or Reference, Attachment, or a List of a public record."));
        return new Line(DEFAULT_TEXT, null, "");
    }

    private FieldType set() {
        Class<?> of = member.argument().orElse(Object.class);
        if (!of.isEnum()) {
            problems.add(place, "A set can only hold codes.", "Make it a Set of an enum, or a List of a record.");
            return new Line(DEFAULT_TEXT, null, "");
        }
        return new SomeCodes(new CodeListReader(problems).read(of, place));
    }

    private FieldType decimal(Limits limits) {
        if (member.has(Money.class)) {
            return new DecimalNumber(2, limits.least(), limits.greatest(), Unit.POUNDS);
        }
        if (member.has(Percentage.class)) {
            Limits percent = limits.within("0", "100");
            return new DecimalNumber(places(1), percent.least(), percent.greatest(), Unit.PERCENT);
        }
        return new DecimalNumber(places(2), limits.least(), limits.greatest(), Unit.NONE);
    }

    private int places(int otherwise) {
        Decimals decimals = member.get(Decimals.class);
        int places = decimals == null ? otherwise : decimals.value();
        if (places < 0 || places > 9) {
            problems.add(place, "A number cannot have " + places + " decimal places.", "Use 0 to 9.");
            return otherwise;
        }
        return places;
    }

    private FieldType text() {
        LongText longText = member.get(LongText.class);
        Text text = member.get(Text.class);
        if (longText != null) {
            return new Lines(longText.max());
        }
        if (text == null) {
            return new Line(DEFAULT_TEXT, null, "");
        }
        if (text.pattern().isEmpty()) {
            return new Line(text.max(), null, "");
        }
        if (text.says().isBlank()) {
            problems.add(place, "The pattern is not explained.", "Say in @Text(says = \"…\") what the text must be.");
        }
        try {
            return new Line(text.max(), Pattern.compile(text.pattern()), text.says());
        } catch (PatternSyntaxException malformed) {
            problems.add(place, "The pattern is malformed: " + malformed.getDescription() + ".", "Correct it.");
            return new Line(text.max(), null, "");
        }
    }
}
