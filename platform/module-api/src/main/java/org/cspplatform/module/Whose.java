package org.cspplatform.module;

/** Whose the records of a dataset are. */
public enum Whose {
    /** The partnership's own: nobody else reads them. */
    PARTNERSHIP,

    /**
     * The partnership's own, which it may share one by one: the whole region then reads what the record says without its
     * personal and {@link Withheld} fields. A learning, for example, without its case. Sharing can be taken back.
     */
    SHAREABLE,

    /**
     * The region's: its office writes them, its partnerships read them. A list of approved providers, for example. Such a dataset
     * has no measure.
     */
    REGION
}
