package org.cspplatform.disclosure;

/** What a release shows of a cell. A suppressed cell is never nought, and nothing tells why it was suppressed. */
public sealed interface Shown {
    /** The figure, rounded if the policy rounds. */
    record Value(long number) implements Shown {}

    /** Held back by a rule, or to protect another cell; one symbol for both, usually {@code *}. */
    record Suppressed() implements Shown {}

    /** Not part of the release: its breakdown was dropped or withheld. */
    record NotReleased() implements Shown {}
}
