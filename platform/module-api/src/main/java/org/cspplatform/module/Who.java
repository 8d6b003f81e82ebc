package org.cspplatform.module;

/** Who of a partnership may take a step. Of a region's dataset it is the regional office in every case. */
public enum Who {
    /** The lead alone. */
    LEAD,
    /** The lead and the officers. */
    STAFF,
    /** Also a provider who keeps records for the partnership. */
    ANYONE
}
