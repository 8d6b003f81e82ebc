package org.cspplatform.module;

/** Groups of residents of a partnership's area whose number by year the platform keeps, for rates. */
public enum Population {
    @Label("Residents")
    RESIDENTS,
    @Label("Children aged 10 to 17")
    AGED_10_TO_17,
    @Label("Adults aged 18 and over")
    ADULTS,
    @Label("Women aged 18 and over")
    ADULT_WOMEN
}
