package org.cspplatform.server.modules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of an author's {@code select} word by word and allows only what is listed here: the words of a plain query, and
 * functions that compute from their arguments alone. What the database lets everybody call (to sleep, to change a setting, to run
 * other text as a query, to read the catalogue) is named nowhere and so refused.
 */
public final class SelectText {
    private static final int LONGEST = 10_000;

    /** Functions that may be called; the guide for authors repeats this list. */
    public static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "age",
            "avg",
            "bool_and",
            "bool_or",
            "cardinality",
            "ceil",
            "coalesce",
            "count",
            "date_part",
            "date_trunc",
            "dense_rank",
            "extract",
            "first_value",
            "floor",
            "greatest",
            "lag",
            "last_value",
            "lead",
            "least",
            "left",
            "length",
            "lower",
            "make_date",
            "max",
            "min",
            "mod",
            "nullif",
            "percentile_cont",
            "percentile_disc",
            "rank",
            "right",
            "round",
            "row_number",
            "sign",
            "substring",
            "sum",
            "trim",
            "upper");

    /** Words of the language that may stand before an opening bracket. */
    private static final Set<String> BEFORE_BRACKET = Set.of(
            "all",
            "and",
            "any",
            "array",
            "as",
            "between",
            "by",
            "case",
            "distinct",
            "else",
            "except",
            "exists",
            "filter",
            "from",
            "group",
            "having",
            "in",
            "intersect",
            "join",
            "lateral",
            "limit",
            "materialized",
            "not",
            "on",
            "or",
            "over",
            "select",
            "sets",
            "some",
            "then",
            "union",
            "using",
            "when",
            "where");

    /** Words of the language that may stand before a text in quotes, and the types of which a text may be a value. */
    private static final Set<String> BEFORE_TEXT = Set.of(
            "all",
            "and",
            "between",
            "by",
            "case",
            "date",
            "distinct",
            "else",
            "from",
            "ilike",
            "in",
            "interval",
            "like",
            "not",
            "on",
            "or",
            "select",
            "then",
            "timestamp",
            "when",
            "where");

    private static final Set<String> TYPES = Set.of(
            "bigint", "boolean", "date", "int", "integer", "interval", "numeric", "smallint", "text", "timestamp");

    /** What writes or locks inside a query, runs without end, names a function without a bracket, or who is asking. */
    private static final Set<String> REFUSED = Set.of(
            "current_catalog",
            "current_role",
            "current_schema",
            "current_user",
            "delete",
            "for",
            "information_schema",
            "insert",
            "into",
            "merge",
            "operator",
            "recursive",
            "returning",
            "session_user",
            "system_user",
            "table",
            "tablesample",
            "uescape",
            "update",
            "user",
            "values",
            "variadic");

    private static final Pattern TOKEN = Pattern.compile("""
        (?<space>[ \\t\\r\\n]+)|(?<text>'(?:[^'\\\\]|'')*')|(?<number>\\d+(?:\\.\\d+)?)|(?<word>[A-Za-z_][A-Za-z0-9_]*)\
        |(?<cast>::)|(?<symbol><>|!=|<=|>=|\\|\\||[-+*/%=<>(),.\\[\\]])\
        """);

    private final List<Wrong> wrong = new ArrayList<>();

    private SelectText() {}

    /** What is wrong, and how to mend it. */
    public record Wrong(String problem, String mend) {}

    /** A word, number, text or symbol. */
    private record Token(String kind, String text) {
        boolean is(String other) {
            return text.equals(other);
        }
    }

    /** Everything in the text that is not allowed; nothing for a text that may be given to the database. */
    public static List<Wrong> check(String select) {
        SelectText reading = new SelectText();
        reading.read(select);
        return List.copyOf(reading.wrong);
    }

    /** The words that stand before a full stop: of an allowed text, what it calls its tables. No schema may have such a name. */
    public static Set<String> qualifiers(String select) {
        List<Token> tokens = new SelectText().tokens(select);
        Set<String> qualifiers = new TreeSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is(".")) {
                qualifiers.add(tokens.get(i - 1).text());
            }
        }
        return qualifiers;
    }

    private void read(String select) {
        if (select.length() > LONGEST) {
            add("The select is longer than 10,000 characters.", "Split it into several measures.");
            return;
        }
        List<Token> tokens = tokens(select);
        if (!wrong.isEmpty()) {
            return;
        }
        if (tokens.isEmpty()
                || !Set.of("select", "with").contains(tokens.getFirst().text())) {
            add("It does not begin with select or with.", "Give one select.");
        }
        int depth = 0;
        Token none = new Token("", "");
        for (int i = 0; i < tokens.size(); i++) {
            Token before = i == 0 ? none : tokens.get(i - 1);
            Token present = tokens.get(i);
            Token next = i + 1 == tokens.size() ? none : tokens.get(i + 1);
            depth += present.is("(") ? 1 : present.is(")") ? -1 : 0;
            if (depth < 0) {
                break;
            }
            check(before, present, next);
        }
        if (depth != 0) {
            add("Its brackets do not pair.", "Close each bracket that you open.");
        }
    }

    private List<Token> tokens(String select) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(select);
        int at = 0;
        while (at < select.length()) {
            if (!matcher.region(at, select.length()).lookingAt()
                    || select.startsWith("--", at)
                    || select.startsWith("/*", at)) {
                int end = Math.min(select.length(), at + 12);
                add(
                        "It holds what is not allowed, at: "
                                + select.substring(at, end).replaceAll("\\s", " "),
                        "Leave out semicolons, comments, quoted names, dollar signs, backslashes and question marks.");
                return tokens;
            }
            for (String kind : List.of("text", "number", "word", "cast", "symbol")) {
                if (matcher.group(kind) != null) {
                    String found = matcher.group(kind);
                    tokens.add(new Token(kind, kind.equals("word") ? found.toLowerCase(Locale.ROOT) : found));
                }
            }
            at = matcher.end();
        }
        return tokens;
    }

    private void check(Token before, Token present, Token next) {
        switch (present.kind()) {
            case "word" -> checkWord(before, present, next);
            case "text" -> {
                if ((before.kind().equals("word") && !BEFORE_TEXT.contains(before.text()))
                        || before.kind().equals("text")
                        || before.kind().equals("number")) {
                    add(
                            "The text " + present.text() + " stands behind " + before.text() + ".",
                            "Texts may be dates, times or intervals, and otherwise plain.");
                }
            }
            case "cast" -> {
                if (!next.kind().equals("word") || !TYPES.contains(next.text())) {
                    add("It casts to " + next.text() + ".", "Cast to one of: " + sorted(TYPES) + ".");
                }
            }
            default -> {
                if (present.is("(")
                        && (before.is(".") || before.is(")") || before.kind().equals("text"))) {
                    add("A bracket opens behind " + before.text() + ".", "Call functions by their name.");
                }
            }
        }
    }

    private void checkWord(Token before, Token present, Token next) {
        String word = present.text();
        if (REFUSED.contains(word) || word.startsWith("pg_") || word.startsWith("csp_")) {
            add("The word " + word + " is not allowed.", "Give one select that only reads the module's own tables.");
        }
        boolean type = before.kind().equals("cast");
        if (next.is("(") && (before.is(".") || !(FUNCTIONS.contains(word) || BEFORE_BRACKET.contains(word) || type))) {
            add(
                    "It calls " + (before.is(".") ? "something of another schema: " : "") + word + ".",
                    "These functions may be called: " + sorted(FUNCTIONS) + ".");
        }
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    private void add(String problem, String mend) {
        Wrong found = new Wrong(problem, mend);
        if (!wrong.contains(found)) {
            wrong.add(found);
        }
    }
}
