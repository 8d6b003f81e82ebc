package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** The five groups of the census. */
public enum EthnicGroup {
    @Label("White")
    WHITE,
    @Label("Mixed")
    MIXED,
    @Label("Asian or Asian British")
    ASIAN,
    @Label("Black or Black British")
    BLACK,
    @Label("Other")
    OTHER,
    @Label("Not known")
    NOT_KNOWN
}
