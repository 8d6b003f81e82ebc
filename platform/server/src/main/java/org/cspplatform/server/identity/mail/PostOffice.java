package org.cspplatform.server.identity.mail;

/** Sends letters. */
public interface PostOffice {
    /** @throws UndeliveredException when the letter could not be handed over */
    void send(Letter letter);
}
