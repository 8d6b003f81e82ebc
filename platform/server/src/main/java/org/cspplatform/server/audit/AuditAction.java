package org.cspplatform.server.audit;

import static org.cspplatform.server.audit.Processing.ALTERATION;
import static org.cspplatform.server.audit.Processing.COLLECTION;
import static org.cspplatform.server.audit.Processing.COMBINATION;
import static org.cspplatform.server.audit.Processing.CONSULTATION;
import static org.cspplatform.server.audit.Processing.DISCLOSURE;
import static org.cspplatform.server.audit.Processing.ERASURE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done. The code of an action is part of each entry's hash and never changes. */
public enum AuditAction {
    SIGN_IN(null),
    SIGN_OUT(null),
    /** A password, role, invitation, session or key was given, changed or taken away. */
    CHANGE_ACCESS(null),
    /** A module was installed, upgraded, removed, switched on or off; a tenant was created: no personal data by itself. */
    ADMINISTER(null),
    READ(CONSULTATION),
    SEARCH(CONSULTATION),
    CREATE(COLLECTION),
    IMPORT(COLLECTION),
    UPDATE(ALTERATION),
    SUBMIT(ALTERATION),
    QUERY(ALTERATION),
    ANSWER(ALTERATION),
    ACCEPT(ALTERATION),
    APPROVE(ALTERATION),
    PAY(ALTERATION),
    RESTATE(ALTERATION),
    EXPORT(DISCLOSURE),
    RELEASE(DISCLOSURE),
    /** Figures of several partnerships, or of several records, put together. */
    COMBINE(COMBINATION),
    DELETE(ERASURE);

    private final @Nullable Processing processing;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    AuditAction(@Nullable Processing processing) {
        this.processing = processing;
    }

    /** The word of the act for it; empty for what is no processing of personal data by itself, as signing in. */
    public Optional<Processing> processing() {
        return Optional.ofNullable(processing);
    }

    /** Whether it leaves things as they are, so that there is nothing to announce before it happens. */
    public boolean onlyLooks() {
        return processing == CONSULTATION || processing == DISCLOSURE || processing == COMBINATION;
    }

    /** How it is stored and sent, such as {@code sign-in}. */
    public String code() {
        return code;
    }

    /** The action with this code, or empty. */
    public static Optional<AuditAction> ofCode(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
