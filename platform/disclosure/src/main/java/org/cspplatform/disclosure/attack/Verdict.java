package org.cspplatform.disclosure.attack;

/** What became of a demand. */
public enum Verdict {
    /** Met: for each value that it needs, a table that agrees with everything known was found and checked exactly. */
    MET,
    /** Broken: there is an exact proof that a value which it needs is impossible. */
    BROKEN,
    /** The budget ended before either was shown. To be taken for broken. */
    OPEN
}
