package org.cspplatform.testkit.records;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.cspplatform.module.Key;
import org.cspplatform.module.Period;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Makes valid records of any record type, and records that break one rule: at random within the bounds of each field, then mending the
 * field that a rule blames until none does. Where chance alone does not get there it begins from the module's demo.
 */
public final class RecordGenerator {
    private static final int MENDINGS = 300;
    private static final int BEGINNINGS = 18;
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final RandomGenerator random;
    private final ValueGenerator values;
    private final Validity validity;
    private final World world;

    /**
     * @param scene when things happen
     * @param world the records that there are; it gets those that are made
     */
    public RecordGenerator(PriorityModule module, Period scene, LocalDate today, World world, long seed) {
        this.random = new SplittableRandom(seed);
        this.values = new ValueGenerator(random, scene, today);
        this.validity = new Validity(module, today);
        this.world = world;
    }

    /** What texts begin with that were made up for personal fields. */
    public static String canary() {
        return ValueGenerator.CANARY;
    }

    public Validity validity() {
        return validity;
    }

    /** A valid new record, with a key of its own; empty when none was found. */
    public <T extends Record> Optional<T> valid(Class<T> type) {
        Optional<T> made = search(
                type, record -> validity.blame(record, world).isEmpty(), record -> validity.blame(record, world));
        made.ifPresent(world::add);
        return made;
    }

    /** A record that is right but for this rule; empty when none was found. */
    public <T extends Record> Optional<T> breaking(Rule.Definition<T> rule) {
        return search(
                rule.dataset(),
                record -> validity.breaksOnly(rule, record, world),
                record -> Optional.of(
                        random.nextBoolean()
                                ? rule.field()
                                : validity.blame(record, world).orElse(rule.field())));
    }

    private <T extends Record> Optional<T> search(
            Class<T> type, Predicate<T> wanted, Function<T, Optional<String>> blame) {
        List<T> known = List.copyOf(world.of(type));
        long began = System.nanoTime();
        for (int beginning = 0; beginning < BEGINNINGS; beginning++) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                break;
            }
            boolean afresh = known.isEmpty() || beginning % 3 == 0;
            List<@Nullable Object> parts = afresh ? fresh(type) : copy(known.get(random.nextInt(known.size())));
            Optional<T> found = mend(type, parts, wanted, blame);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private <T extends Record> Optional<T> mend(
            Class<T> type, List<@Nullable Object> parts, Predicate<T> wanted, Function<T, Optional<String>> blame) {
        List<Field> fields = Field.componentsOf(type);
        List<String> names = fields.stream().map(Field::name).toList();
        for (int i = 0; i < MENDINGS; i++) {
            Optional<T> made = complete(fields, parts) ? of(type, parts) : Optional.empty();
            if (made.isPresent() && hasKeyOfItsOwn(made.get()) && wanted.test(made.get())) {
                return made;
            }
            // As often another field: what a rule blames is not always what can mend it.
            int index = made.filter(_ -> random.nextBoolean())
                    .flatMap(blame)
                    .map(names::indexOf)
                    .filter(found -> found >= 0)
                    .orElseGet(() -> random.nextInt(fields.size()));
            parts.set(index, values.of(fields.get(index), world));
        }
        return Optional.empty();
    }

    private static boolean complete(List<Field> fields, List<@Nullable Object> parts) {
        for (int i = 0; i < fields.size(); i++) {
            if (parts.get(i) == null && !fields.get(i).nullable()) {
                return false;
            }
        }
        return true;
    }

    private boolean hasKeyOfItsOwn(Record record) {
        List<Object> key = World.key(record);
        return key.isEmpty() || !world.knows(record.getClass(), key);
    }

    private List<@Nullable Object> fresh(Class<?> type) {
        List<@Nullable Object> parts = new ArrayList<>();
        Field.componentsOf(type).forEach(field -> parts.add(values.of(field, world)));
        return parts;
    }

    private List<@Nullable Object> copy(Record record) {
        List<@Nullable Object> parts = new ArrayList<>();
        Field.componentsOf(record.getClass())
                .forEach(field -> parts.add(field.has(Key.class) ? values.of(field, world) : field.of(record)));
        return parts;
    }

    /** A record by its own constructor; empty when that refuses. */
    public static <T extends Record> Optional<T> of(Class<T> type, List<@Nullable Object> parts) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // a public record may be nested in a class that is not
            return Optional.of(constructor.newInstance(parts.toArray()));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (IllegalArgumentException nothingInPrimitive) {
            return Optional.empty();
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("Cannot make a " + type.getSimpleName(), closed);
        }
    }
}
