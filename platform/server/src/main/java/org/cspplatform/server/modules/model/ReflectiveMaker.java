package org.cspplatform.server.modules.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.cspplatform.module.PersonKey;
import org.cspplatform.server.modules.model.DatasetModel.RecordMaker;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.Person;
import org.jspecify.annotations.Nullable;

/** Makes records by their canonical constructor. Only a change goes this way; reading a record needs no object of the author. */
record ReflectiveMaker(Constructor<? extends Record> constructor, List<FieldType> types) implements RecordMaker {
    static RecordMaker of(Class<? extends Record> type, List<FieldModel> fields) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true); // a public record may be nested in a class that is not
            return new ReflectiveMaker(
                    constructor, fields.stream().map(FieldModel::type).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record always has its canonical constructor", impossible);
        }
    }

    @Override
    public Record of(List<? extends @Nullable Object> values) {
        @Nullable Object[] arguments = new @Nullable Object[values.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(types.get(i), values.get(i));
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new InvalidRecordException(refused.getTargetException());
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("Cannot make a " + constructor.getDeclaringClass(), closed);
        }
    }

    private static @Nullable Object argument(FieldType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case OneOfCodes list ->
                list.code(value.toString()).map(FieldType.Code::constant).orElse(null);
            case Person _ -> new PersonKey(value.toString());
            default -> value;
        };
    }
}
