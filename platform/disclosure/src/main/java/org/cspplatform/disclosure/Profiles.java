package org.cspplatform.disclosure;

import java.util.List;

/** Ready-made policies, as practised. Sources are named as far as they could be confirmed. */
public final class Profiles {
    private Profiles() {}

    /** A regional board: counts below 5, with secondary suppression; totals of at least three contributors. */
    public static Policy board() {
        return new Policy("Board", List.of(new Rule.Threshold(5, false), new Rule.FewContributors(3)), Rounding.none());
    }

    /** The public: counts below 8 suppressed, the rest to the nearest 5. */
    public static Policy everybody() {
        return new Policy(
                "Public", List.of(new Rule.Threshold(8, false), new Rule.FewContributors(3)), Rounding.nearest(5));
    }

    /** Hospital Episode Statistics and the Emergency Care Data Set (HES Analysis Guide): 1 to 7 suppressed, the rest to the nearest 5. */
    public static Policy hospitalEpisodes() {
        return new Policy("HES/ECDS", List.of(new Rule.Threshold(8, false)), Rounding.nearest(5));
    }

    /** OpenSAFELY's measures: counts up to 7 suppressed, then the nearest 5. */
    public static Policy openSafely() {
        return new Policy("OpenSAFELY", List.of(new Rule.Threshold(8, false)), Rounding.nearest(5));
    }

    /** Older HES and NCMP practice: 1 to 5 suppressed, with secondary suppression. */
    public static Policy olderHospitalEpisodes() {
        return new Policy("Older HES", List.of(new Rule.Threshold(6, false)), Rounding.none());
    }

    /** The defaults of ACRO/SACRO: threshold 10, dominance of two by 0.9, p ratio 0.1, noughts disclosive. */
    public static Policy acro() {
        return new Policy(
                "ACRO",
                List.of(new Rule.Threshold(10, true), new Rule.Dominance(2, 0.9), new Rule.PriorShare(0.1)),
                Rounding.none());
    }

    /** Exact figures: for whoever they belong to. */
    public static Policy own() {
        return new Policy("Own", List.of(), Rounding.none());
    }
}
