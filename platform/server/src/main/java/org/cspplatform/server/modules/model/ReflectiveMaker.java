package org.cspplatform.server.modules.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cspplatform.server.modules.model.DatasetModel.RecordMaker;
import org.jspecify.annotations.Nullable;

/** Makes records by their canonical constructor. Only a change goes this way; reading a record needs no object of the author. */
record ReflectiveMaker(
        Constructor<? extends Record> constructor,
        List<Method> accessors,
        List<FieldType> types,
        List<Method> methods,
        List<FieldType> workedOutTypes)
        implements RecordMaker {
    /**
     * @param fields the components in their order, then what the methods give
     * @param methods what is worked out
     */
    static RecordMaker of(Class<? extends Record> type, List<FieldModel> fields, List<Method> methods) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        List<FieldType> types = fields.stream().map(FieldModel::type).toList();
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true); // a public record may be nested in a class that is not
            methods.forEach(method -> method.setAccessible(true));
            List<Method> accessors = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return new ReflectiveMaker(
                    constructor,
                    accessors,
                    types.subList(0, parameters.length),
                    methods,
                    types.subList(parameters.length, types.size()));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("A record always has its canonical constructor", impossible);
        }
    }

    @Override
    public Record of(List<? extends @Nullable Object> values) {
        @Nullable Object[] arguments = new @Nullable Object[types.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = AuthorValues.of(types.get(i), values.get(i));
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new InvalidRecordException(refused.getTargetException());
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("Cannot make a " + constructor.getDeclaringClass(), closed);
        }
    }

    @Override
    public List<@Nullable Object> entered(Record made) {
        return stored(made, accessors, types);
    }

    @Override
    public List<@Nullable Object> workedOut(Record made) {
        return stored(made, methods, workedOutTypes);
    }

    private static List<@Nullable Object> stored(Record made, List<Method> methods, List<FieldType> types) {
        List<@Nullable Object> values = new ArrayList<>(methods.size());
        for (int i = 0; i < methods.size(); i++) {
            try {
                values.add(AuthorValues.stored(types.get(i), methods.get(i).invoke(made)));
            } catch (InvocationTargetException failed) {
                throw new InvalidRecordException(failed.getTargetException());
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException("Cannot call " + methods.get(i), closed);
            }
        }
        return Collections.unmodifiableList(values);
    }
}
