package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.module.Label;

/** Ethnic category of the 2001 census, which NDTMS uses. */
public enum Ethnicity {
    @Label("White: British")
    WHITE_BRITISH,
    @Label("White: Irish")
    WHITE_IRISH,
    @Label("White: other")
    WHITE_OTHER,
    @Label("Mixed: White and Black Caribbean")
    MIXED_WHITE_BLACK_CARIBBEAN,
    @Label("Mixed: White and Black African")
    MIXED_WHITE_BLACK_AFRICAN,
    @Label("Mixed: White and Asian")
    MIXED_WHITE_ASIAN,
    @Label("Mixed: other")
    MIXED_OTHER,
    @Label("Asian or Asian British: Indian")
    ASIAN_INDIAN,
    @Label("Asian or Asian British: Pakistani")
    ASIAN_PAKISTANI,
    @Label("Asian or Asian British: Bangladeshi")
    ASIAN_BANGLADESHI,
    @Label("Asian or Asian British: other")
    ASIAN_OTHER,
    @Label("Black or Black British: Caribbean")
    BLACK_CARIBBEAN,
    @Label("Black or Black British: African")
    BLACK_AFRICAN,
    @Label("Black or Black British: other")
    BLACK_OTHER,
    @Label("Chinese")
    CHINESE,
    @Label("Other ethnic group")
    OTHER,
    @Label("Not stated")
    NOT_STATED,
    @Label("Not known")
    NOT_KNOWN
}
