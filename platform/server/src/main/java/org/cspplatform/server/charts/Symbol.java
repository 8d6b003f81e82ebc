package org.cspplatform.server.charts;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * What stands in the place of a figure that is not there, on pages, in files and in papers alike. The symbols are those of the
 * Government Analysis Function, "Symbols in tables: definitions and help".
 */
public enum Symbol {
    /** There is a number, and publishing it could single somebody out. It is never written or drawn as 0. */
    WITHHELD("[c]", "withheld to protect people (it is not 0)"),
    /** There is no number: not reported, nothing to divide by, or not yet. */
    NOT_AVAILABLE("[x]", "not available"),
    /** There can be no number, as the denominator of what is not divided. */
    NOT_APPLICABLE("[z]", "not applicable");

    private final String text;
    private final String meaning;

    Symbol(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** The symbol itself, with its brackets. */
    public String text() {
        return text;
    }

    /** The sentence that stands beside a table: what those symbols mean that are in its cells. Empty when none is. */
    public static String legend(Collection<String> cells) {
        return sentence(Arrays.stream(values())
                .filter(symbol -> cells.stream().anyMatch(cell -> cell.contains(symbol.text)))
                .map(Symbol::explained)
                .collect(Collectors.joining(", ")));
    }

    /** What all of them mean, where it is not known which a table will have. */
    public static String legend() {
        return sentence(Arrays.stream(values()).map(Symbol::explained).collect(Collectors.joining(", ")));
    }

    private static String sentence(String symbols) {
        return symbols.isEmpty() ? "" : symbols + ".";
    }

    private String explained() {
        return text + " means " + meaning;
    }
}
