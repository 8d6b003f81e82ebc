package org.cspplatform.server.release;

/**
 * What disclosure control holds a table to.
 *
 * @param threshold counts from 1 to one less are suppressed; 3 to 50
 * @param roundingBase what counts are rounded to; 1: they are not
 * @param minimumContributors how many partnerships must have counted something for a total of the region; 3 to 20
 */
record Rules(int threshold, int roundingBase, int minimumContributors) {
    /** Of a region that has set none. */
    static Rules standard(Audience audience) {
        return switch (audience) {
            case BOARD -> new Rules(5, 1, 3);
            case PUBLIC -> new Rules(8, 5, 3);
        };
    }

    /** Whether these give away nothing that the others keep. */
    boolean atLeastAsStrictAs(Rules others) {
        return threshold >= others.threshold
                && roundingBase % others.roundingBase == 0
                && minimumContributors >= others.minimumContributors;
    }
}
