package org.cspplatform.testkit.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.cspplatform.module.Attachment;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.Decimals;
import org.cspplatform.module.Items;
import org.cspplatform.module.LongText;
import org.cspplatform.module.Money;
import org.cspplatform.module.Percentage;
import org.cspplatform.module.Period;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Text;
import org.jspecify.annotations.Nullable;

/** Makes values of every field type within the bounds that its author set. */
final class ValueGenerator {
    /** Begins every text that the kit makes up for a personal field, so that it can be looked for where it must not be. */
    static final String CANARY = "Zaunkoenig";

    private static final int MOST_ITEMS = 3;
    private static final List<String> WORDS = List.of(
            "amber",
            "bridge",
            "canal",
            "dusk",
            "elm",
            "ferry",
            "gate, north",
            "harbour",
            "\"inner\" ring",
            "juniper's",
            "kiln",
            "lane; west",
            "mill",
            "naïve café",
            "orchard",
            "pier");

    private final RandomGenerator random;
    private final Period scene;
    private final LocalDate today;

    ValueGenerator(RandomGenerator random, Period scene, LocalDate today) {
        this.random = random;
        this.scene = scene;
        this.today = today;
    }

    /** A value, or null for a field that may be empty. */
    @Nullable
    Object of(Field field, World world) {
        if (field.nullable() && random.nextInt(3) == 0) {
            return null;
        }
        Class<?> type = field.type();
        if (type == String.class) {
            return text(field);
        }
        if (type == int.class || type == Integer.class) {
            return number(field, 0).intValueExact();
        }
        if (type == BigDecimal.class) {
            return number(field, places(field));
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == LocalDate.class) {
            return day(field);
        }
        if (type == java.time.LocalDateTime.class) {
            return day(field).atTime(random.nextInt(24), random.nextInt(60));
        }
        if (type.isEnum()) {
            return oneOf(Arrays.asList(type.getEnumConstants()));
        }
        if (type == Set.class) {
            return someOf(field.element());
        }
        if (type == List.class) {
            return items(field, world);
        }
        if (type == Reference.class) {
            return reference(field, world);
        }
        if (type == PersonKey.class) {
            return new PersonKey(CANARY + "-" + random.nextInt(1_000_000));
        }
        if (type == Attachment.class) {
            return null;
        }
        throw new IllegalArgumentException("A field cannot be of type " + type.getSimpleName());
    }

    private @Nullable String text(Field field) {
        int max = field.mark(LongText.class)
                .map(LongText::max)
                .orElseGet(() -> field.mark(Text.class).map(Text::max).orElse(200));
        String pattern = field.mark(Text.class).map(Text::pattern).orElse("");
        if (!pattern.isEmpty()) {
            Optional<String> made = PatternText.of(pattern, max, random);
            return made.orElse(null);
        }
        List<String> words = new ArrayList<>();
        if (field.personal()) {
            words.add(CANARY + "-" + random.nextInt(1_000_000));
        }
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            words.add(oneOf(WORDS));
        }
        boolean lines = field.has(LongText.class) && random.nextBoolean();
        String text = String.join(lines ? "\n" : " ", words);
        return text.substring(0, Math.min(text.length(), max)).strip();
    }

    private BigDecimal number(Field field, int places) {
        boolean percentage = field.has(Percentage.class);
        String least = field.mark(Bounds.class).map(Bounds::min).orElse("");
        String greatest = field.mark(Bounds.class).map(Bounds::max).orElse("");
        BigDecimal min = least.isEmpty() ? BigDecimal.ZERO : new BigDecimal(least);
        BigDecimal max = !greatest.isEmpty()
                ? new BigDecimal(greatest)
                : percentage ? BigDecimal.valueOf(100) : min.add(BigDecimal.valueOf(1000));
        BigDecimal part = BigDecimal.valueOf(random.nextDouble());
        BigDecimal made = min.add(max.subtract(min).multiply(part)).setScale(places, RoundingMode.HALF_UP);
        return made.max(min.setScale(places, RoundingMode.CEILING));
    }

    private static int places(Field field) {
        return field.mark(Decimals.class)
                .map(Decimals::value)
                .orElse(field.has(Money.class) ? 2 : field.has(Percentage.class) ? 1 : 2);
    }

    private LocalDate day(Field field) {
        String least = field.mark(Bounds.class).map(Bounds::min).orElse("");
        String greatest = field.mark(Bounds.class).map(Bounds::max).orElse("");
        LocalDate min = least.isEmpty() ? LocalDate.of(1950, 1, 1) : LocalDate.parse(least);
        LocalDate max = greatest.isEmpty() || greatest.equals("today") ? today : LocalDate.parse(greatest);
        LocalDate from = scene.from().isBefore(min) ? min : scene.from();
        LocalDate until = scene.until().isAfter(max) ? max : scene.until();
        // Mostly near each other, for rules are about what follows what.
        return until.isBefore(from) || random.nextInt(4) == 0 ? between(min, max) : between(from, until);
    }

    private LocalDate between(LocalDate from, LocalDate until) {
        return LocalDate.ofEpochDay(
                random.nextLong(from.toEpochDay(), Math.max(from.toEpochDay(), until.toEpochDay()) + 1));
    }

    private Set<Object> someOf(Class<?> codes) {
        Set<Object> chosen = new LinkedHashSet<>();
        for (Object code : codes.getEnumConstants()) {
            if (random.nextInt(3) == 0) {
                chosen.add(code);
            }
        }
        return chosen;
    }

    private List<Object> items(Field field, World world) {
        int most = Math.min(MOST_ITEMS, field.mark(Items.class).map(Items::max).orElse(20));
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            List<@Nullable Object> parts = new ArrayList<>();
            for (Field part : Field.componentsOf(field.element())) {
                parts.add(of(part, world));
            }
            RecordGenerator.of(field.element().asSubclass(Record.class), parts).ifPresent(items::add);
        }
        return items;
    }

    private @Nullable Reference<?> reference(Field field, World world) {
        List<? extends Record> there = world.of(field.element().asSubclass(Record.class));
        if (there.isEmpty()) {
            return null;
        }
        return new Reference<>(String.valueOf(World.key(oneOf(there)).getFirst()));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
