package org.cspplatform.server.funding.returns;

import java.util.List;
import java.util.Locale;

/** A return's versions and everything that was done to it. */
public record ReturnHistoryPage(ReturnPage about, List<HistoryEntry> entries) {
    public ReturnHistoryPage {
        entries = List.copyOf(entries);
    }

    /** A step in words. */
    public static String words(HistoryEntry entry) {
        return switch (ReturnStep.valueOf(entry.step().replace('-', '_').toUpperCase(Locale.ROOT))) {
            case START -> "Draft begun";
            case EDIT -> "Draft changed";
            case SIGN_OFF -> "Signed off";
            case SUBMIT -> "Version " + entry.version() + " submitted";
            case ASK -> "Question asked";
            case ANSWER, ANSWER_LAST -> "Question answered";
            case ACCEPT -> "Version " + entry.version() + " accepted";
            case RELEASE_PAYMENT -> "Payment released";
            case RESTATE -> "Correction opened";
            case ABANDON_RESTATEMENT -> "Correction dropped";
        };
    }
}
