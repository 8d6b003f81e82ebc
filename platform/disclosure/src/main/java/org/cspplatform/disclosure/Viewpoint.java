package org.cspplatform.disclosure;

/** Who looks at a release. */
public sealed interface Viewpoint {
    /** Knows what is released. */
    record Everybody() implements Viewpoint {}

    /**
     * Knows its own figures too.
     *
     * @param code a leaf of the contributing dimension
     */
    record Contributor(String code) implements Viewpoint {}
}
