package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** Age at the death. A review is for people aged 16 or over. */
public enum AgeBand {
    @Label("16 to 17")
    AGED_16_17,
    @Label("18 to 24")
    AGED_18_24,
    @Label("25 to 34")
    AGED_25_34,
    @Label("35 to 44")
    AGED_35_44,
    @Label("45 to 54")
    AGED_45_54,
    @Label("55 to 64")
    AGED_55_64,
    @Label("65 and over")
    AGED_65_OVER,
    @Label("Not known")
    NOT_KNOWN
}
