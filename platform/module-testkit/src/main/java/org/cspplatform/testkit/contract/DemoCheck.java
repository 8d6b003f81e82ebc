package org.cspplatform.testkit.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.module.Whose;
import org.cspplatform.testkit.records.Field;
import org.cspplatform.testkit.records.World;

/** The invented records. */
record DemoCheck(PriorityModule module) {
    /** What nobody may invent, for somebody may have it. */
    private static final Map<String, Pattern> REAL = Map.of(
            "a National Insurance number", Pattern.compile("\\b[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
            "a mobile number (07700 900000 to 900999 belong to nobody)",
                    Pattern.compile("\\b07(?!700 ?900)\\d{3} ?\\d{3} ?\\d{3}\\b"),
            "an e-mail address (example.org belongs to nobody)",
                    Pattern.compile("\\b[\\w.+-]+@(?!example\\.)[\\w-]+\\.[\\w.]+\\b"));

    private static final Pattern TEN_DIGITS = Pattern.compile("\\b\\d{3} ?\\d{3} ?\\d{4}\\b");

    void isTheSameEachTime(Findings.Check check) {
        for (Class<? extends Record> type : module.datasets()) {
            List<? extends Record> once = records(type);
            check.expect(
                    once.equals(records(type)),
                    type.getSimpleName()
                            + ": two calls for the same scene give different records; use the scene's random()");
            Set<List<Object>> keys = new HashSet<>();
            once.stream()
                    .map(World::key)
                    .filter(key -> !key.isEmpty() && !keys.add(key))
                    .findFirst()
                    .ifPresent(key -> check.broken(type.getSimpleName() + ": the key " + key + " is there twice"));
        }
    }

    void namesNobodyReal(Findings.Check check) {
        for (Class<? extends Record> type : module.datasets()) {
            for (Record record : records(type)) {
                for (Field field : Field.componentsOf(type)) {
                    look(field, String.valueOf(field.of(record)), type.getSimpleName() + "." + field.name(), check);
                }
            }
        }
    }

    private static void look(Field field, String text, String place, Findings.Check check) {
        REAL.forEach((what, pattern) ->
                check.expect(!pattern.matcher(text).find(), place + " looks like " + what + " in the demo"));
        Matcher digits = TEN_DIGITS.matcher(text);
        while (digits.find()) {
            check.expect(!isNhsNumber(digits.group()), place + " has what could be an NHS number in the demo");
        }
        boolean isName = field.type() == String.class
                && field.personal()
                && field.name().toLowerCase(Locale.ROOT).endsWith("name");
        check.expect(
                !isName || text.equals("null") || text.endsWith("(demo)"),
                place + " is somebody's name and must end with (demo)");
    }

    /** Whether the last of ten digits is the check digit of the nine before. */
    static boolean isNhsNumber(String text) {
        String digits = text.replace(" ", "");
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int expected = (11 - sum % 11) % 11;
        // 999 begins the numbers that are set aside for tests.
        return expected == digits.charAt(9) - '0' && !digits.startsWith("999");
    }

    private List<? extends Record> records(Class<? extends Record> type) {
        boolean region =
                type.getAnnotation(org.cspplatform.module.Dataset.class).whose() == Whose.REGION;
        return Trial.demo(module, type, "east", region);
    }
}
