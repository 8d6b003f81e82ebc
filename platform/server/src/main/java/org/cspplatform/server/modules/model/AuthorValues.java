package org.cspplatform.server.modules.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.module.Attachment;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.cspplatform.server.modules.model.FieldType.DecimalNumber;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.SomeCodes;
import org.jspecify.annotations.Nullable;

/** Values as they are stored, and as an author's record has them. */
public final class AuthorValues {
    private AuthorValues() {}

    /** A stored value as the author's record takes it. */
    static @Nullable Object of(FieldType type, @Nullable Object stored) {
        if (stored == null) {
            return type.many() ? (type instanceof SomeCodes ? Set.of() : List.of()) : null;
        }
        return switch (type) {
            case OneOfCodes list ->
                list.code(stored.toString()).map(Code::constant).orElse(null);
            case SomeCodes(CodeList list) -> constants(list, (List<?>) stored);
            case FieldType.Person _ -> new PersonKey(stored.toString());
            case FieldType.Pointer _ -> new Reference<>(stored.toString());
            case FieldType.FileId _ -> new Attachment((UUID) stored);
            case FieldType.Items items -> items(items, (List<?>) stored);
            default -> stored;
        };
    }

    private static Set<Object> constants(CodeList list, List<?> names) {
        Set<Object> constants = new LinkedHashSet<>();
        for (Object name : names) {
            list.code(name.toString()).map(Code::constant).ifPresent(constants::add);
        }
        return Collections.unmodifiableSet(constants);
    }

    private static List<Record> items(FieldType.Items items, List<?> stored) {
        List<Record> made = new ArrayList<>(stored.size());
        for (Object item : stored) {
            made.add(items.maker().of((List<?>) item));
        }
        return Collections.unmodifiableList(made);
    }

    /** A value of the author's as it is stored; a number as exact as its field. */
    public static @Nullable Object stored(FieldType type, @Nullable Object value) {
        return switch (value) {
            case null -> type.many() ? List.of() : null;
            case Enum<?> code -> code.name();
            case Set<?> codes
            when type instanceof SomeCodes(CodeList list) ->
                list.codes().stream()
                        .filter(code -> codes.contains(code.constant()))
                        .map(Code::name)
                        .toList();
            case PersonKey(String key) -> key;
            case Reference<?>(String key) -> key;
            case Attachment(UUID id) -> id;
            case List<?> list
            when type instanceof FieldType.Items items ->
                list.stream()
                        .map(Record.class::cast)
                        .map(items.maker()::entered)
                        .toList();
            case BigDecimal number
            when type instanceof DecimalNumber decimal -> number.setScale(decimal.places(), RoundingMode.HALF_UP);
            default -> value;
        };
    }
}
