package org.cspplatform.plugin.arrestreferral;

/** Codes of the NHS data dictionary that NDTMS uses. */
final class NdtmsCodes {
    private NdtmsCodes() {}

    /** The letters of the 2001 census categories. */
    static String of(Ethnicity ethnicity) {
        return switch (ethnicity) {
            case WHITE_BRITISH -> "A";
            case WHITE_IRISH -> "B";
            case WHITE_OTHER -> "C";
            case MIXED_WHITE_BLACK_CARIBBEAN -> "D";
            case MIXED_WHITE_BLACK_AFRICAN -> "E";
            case MIXED_WHITE_ASIAN -> "F";
            case MIXED_OTHER -> "G";
            case ASIAN_INDIAN -> "H";
            case ASIAN_PAKISTANI -> "J";
            case ASIAN_BANGLADESHI -> "K";
            case ASIAN_OTHER -> "L";
            case BLACK_CARIBBEAN -> "M";
            case BLACK_AFRICAN -> "N";
            case BLACK_OTHER -> "P";
            case CHINESE -> "R";
            case OTHER -> "S";
            case NOT_STATED -> "Z";
            case NOT_KNOWN -> "99";
        };
    }

    static String of(Sex sex) {
        return switch (sex) {
            case MALE -> "1";
            case FEMALE -> "2";
            case NOT_STATED -> "9";
            case NOT_KNOWN -> "0";
        };
    }
}
