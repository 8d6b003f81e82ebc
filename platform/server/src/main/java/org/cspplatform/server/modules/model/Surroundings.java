package org.cspplatform.server.modules.model;

import java.util.List;

/**
 * What a field's reader must know of what is around it.
 *
 * @param record the record type's name, for the place of a problem
 * @param datasets the record types of the module
 * @param regional whether the records are a region's
 * @param nested whether it is an item of a child list
 */
record Surroundings(
        String record, List<Class<? extends Record>> datasets, boolean regional, boolean nested, Problems problems) {
    Surroundings ofItem(Class<?> item) {
        return new Surroundings(item.getSimpleName(), datasets, regional, true, problems);
    }
}
