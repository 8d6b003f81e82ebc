package org.cspplatform.server.measures.cells;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed.
 *
 * @param dependence as the triggers name it
 * @param quarter the quarter that it tells; null when it tells none
 */
record Mark(String dependence, @Nullable LocalDate quarter) {
    /** The module was switched on, or somebody asked for everything to be counted. */
    static final String EVERYTHING = "everything";

    /** Time has passed. */
    static final String CALENDAR = "calendar";

    /** One measure is to be tried again. */
    static String again(String measure) {
        return "measure:" + measure;
    }

    static String population(String group) {
        return "population:" + group;
    }
}
