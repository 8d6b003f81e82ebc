package org.cspplatform.server.modules.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cspplatform.module.Setting;
import org.jspecify.annotations.Nullable;

/** Checks the settings of a module, and the values that partnerships give them, by the same rules. */
public final class SettingReader {
    private static final int LONGEST_TEXT = 200;

    private SettingReader() {}

    static List<Setting.Definition> read(List<Setting.Definition> settings, Problems problems) {
        Set<String> ids = new HashSet<>();
        for (Setting.Definition setting : settings) {
            String place = "setting " + setting.id();
            if (!Names.isId(setting.id()) || !ids.add(setting.id())) {
                problems.add(
                        place, "Its id is taken or malformed.", "Use lower-case words joined by hyphens, once each.");
            }
            if (setting.label().isBlank()) {
                problems.add(place, "It has no label.", "Give it the words that people read.");
            }
            String wrong = problem(setting, setting.value());
            if (wrong != null) {
                problems.add(
                        place,
                        "It begins with \"" + setting.value() + "\", which nobody could set: " + wrong + ".",
                        "Begin with a value that is allowed, or allow that one.");
            }
        }
        return settings;
    }

    /** What is wrong with a value, in words for whoever entered it; null when nothing is. */
    public static @Nullable String problem(Setting.Definition setting, String value) {
        return switch (setting.kind()) {
            case NUMBER -> isWithin(setting, value) ? null : "Enter a whole number" + bounds(setting);
            case YES_NO -> value.equals("true") || value.equals("false") ? null : "Choose yes or no";
            case TEXT ->
                value.isBlank()
                                || value.length() > LONGEST_TEXT
                                || value.lines().count() > 1
                        ? "Enter one line of at most " + LONGEST_TEXT + " characters"
                        : null;
            case CHOICE -> setting.choices().containsKey(value) ? null : "Choose one of the values";
        };
    }

    private static boolean isWithin(Setting.Definition setting, String value) {
        if (!value.matches("-?\\d{1,18}")) {
            return false;
        }
        BigDecimal number = new BigDecimal(value);
        return (setting.least() == null || number.compareTo(setting.least()) >= 0)
                && (setting.greatest() == null || number.compareTo(setting.greatest()) <= 0);
    }

    private static String bounds(Setting.Definition setting) {
        return (setting.least() == null ? "" : " from " + setting.least().toPlainString())
                + (setting.greatest() == null ? "" : " to " + setting.greatest().toPlainString());
    }
}
