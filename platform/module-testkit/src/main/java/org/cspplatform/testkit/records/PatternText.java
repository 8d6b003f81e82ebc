package org.cspplatform.testkit.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Texts that match a regular expression, of the kind that references and postcodes have: literals, classes, groups, alternatives and
 * repetition. One of another kind gives nothing.
 */
final class PatternText {
    private static final int TRIES = 40;
    private static final int MOST_REPEATED = 6;

    private final String pattern;
    private final RandomGenerator random;
    private int at;

    private PatternText(String pattern, RandomGenerator random) {
        this.pattern = pattern;
        this.random = random;
    }

    static Optional<String> of(String pattern, int max, RandomGenerator random) {
        Pattern compiled = Pattern.compile(pattern);
        for (int i = 0; i < TRIES; i++) {
            try {
                String text = new PatternText(pattern, random).alternatives();
                if (text.length() <= max && compiled.matcher(text).matches()) {
                    return Optional.of(text);
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException beyondUs) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String alternatives() {
        List<String> found = new ArrayList<>(List.of(sequence()));
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            found.add(sequence());
        }
        return found.get(random.nextInt(found.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int begin = at;
            String first = atom();
            int end = at;
            int times = times();
            int next = at;
            for (int i = 0; i < times; i++) {
                // Each repetition chooses anew.
                at = begin;
                text.append(i == 0 ? first : atom());
            }
            at = Math.max(next, end);
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> oneOf(charactersOfClass());
            case '\\' -> oneOf(escaped());
            case '.' -> oneOf(range('a', 'z'));
            case '^', '$' -> "";
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.charAt(at) == '?') {
            throw new IllegalArgumentException("A group that looks around");
        }
        String text = alternatives();
        at++;
        return text;
    }

    private String charactersOfClass() {
        if (pattern.charAt(at) == '^') {
            throw new IllegalArgumentException("A class of what may not stand");
        }
        StringBuilder characters = new StringBuilder();
        while (pattern.charAt(at) != ']') {
            char c = pattern.charAt(at++);
            if (c == '\\') {
                characters.append(escaped());
            } else if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                characters.append(range(c, pattern.charAt(at + 1)));
                at += 2;
            } else {
                characters.append(c);
            }
        }
        at++;
        return characters.toString();
    }

    private String escaped() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> range('0', '9');
            case 'w' -> range('a', 'z') + range('0', '9');
            case 's' -> " ";
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new IllegalArgumentException("An escape that is not known here");
                }
                yield String.valueOf(c);
            }
        };
    }

    private int times() {
        if (at >= pattern.length()) {
            return 1;
        }
        return switch (pattern.charAt(at)) {
            case '?' -> {
                at++;
                yield random.nextInt(2);
            }
            case '*', '+' -> {
                int least = pattern.charAt(at++) == '+' ? 1 : 0;
                yield least + random.nextInt(MOST_REPEATED);
            }
            case '{' -> {
                int close = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at + 1, close).split(",", -1);
                at = close + 1;
                int least = Integer.parseInt(bounds[0]);
                int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? least + 3 : Integer.parseInt(bounds[1]);
                yield random.nextInt(least, most + 1);
            }
            default -> 1;
        };
    }

    private String oneOf(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private static String range(char from, char to) {
        StringBuilder characters = new StringBuilder();
        for (char c = from; c <= to; c++) {
            characters.append(c);
        }
        return characters.toString();
    }
}
