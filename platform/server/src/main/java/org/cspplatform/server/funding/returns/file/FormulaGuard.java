package org.cspplatform.server.funding.returns.file;

/**
 * Keeps a spreadsheet from running what somebody typed. A CSV cell that begins like a formula gets an apostrophe before it
 * (OWASP, "CSV Injection"); reading takes it off again.
 */
public final class FormulaGuard {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private FormulaGuard() {}

    /** The text, made harmless if it begins like a formula. */
    public static String guard(String text) {
        return dangerous(text) ? "'" + text : text;
    }

    static String unguard(String text) {
        return text.startsWith("'") && dangerous(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean dangerous(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
