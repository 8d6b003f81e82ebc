package org.cspplatform.plugin.youthoffending.children;

import org.cspplatform.module.Label;

/** The groups in which the national statistics of youth justice are broken down. */
public enum EthnicityGroup {
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
    @Label("Information not obtainable")
    NOT_OBTAINABLE
}
