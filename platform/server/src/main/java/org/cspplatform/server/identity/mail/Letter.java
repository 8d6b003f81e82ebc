package org.cspplatform.server.identity.mail;

/**
 * A letter in plain text.
 *
 * @param to an e-mail address
 */
public record Letter(String to, String subject, String text) {
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
