package org.cspplatform.server.papers.content;

import java.util.Arrays;

/** What one chooses in a form, by its code in files and addresses and by its label for people. */
interface Choice {
    /** In JSON and in forms: small letters. */
    String code();

    /** For people. */
    String label();

    /**
     * The one of that code.
     *
     * @throws IllegalArgumentException with that message when there is none
     */
    static <C extends Choice> C ofCode(C[] all, String code, String refusal) {
        return Arrays.stream(all)
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(refusal));
    }
}
