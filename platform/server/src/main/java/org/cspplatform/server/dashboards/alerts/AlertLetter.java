package org.cspplatform.server.dashboards.alerts;

import org.cspplatform.server.identity.mail.Letter;

/**
 * What an alert says by e-mail: that the number which the reader set was passed. Not the figure itself, for an exact small number can
 * single somebody out, and letters are read on telephones in trains.
 *
 * @param what the reader's own words: measure and number
 * @param link to the alerts
 */
record AlertLetter(String what, String link) {
    static AlertLetter of(Crossing crossing, String link) {
        return new AlertLetter(AlertWords.passed(crossing.alert()), link);
    }

    Letter to(String name, String email) {
        return new Letter(email, "CSP Platform: a figure passed the number you set", """
            Hello %s,

            %s.

            Sign in to see the figure, or to change what you are told:
            %s
            """.formatted(name, what, link));
    }
}
