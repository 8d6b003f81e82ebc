package org.cspplatform.server.audit;

import java.util.Locale;

/** The kinds of processing of which section 62(1) of the Data Protection Act 2018 wants a log. */
public enum Processing {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE;

    /** The act's own word, as it is shown and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
