package org.cspplatform.server.measures.populations;

import io.micronaut.core.annotation.Introspected;
import org.cspplatform.module.Population;
import org.cspplatform.server.measures.populations.PopulationStore.Entry;
import org.cspplatform.server.tenancy.Partnership;

/**
 * A population as the API gives it.
 *
 * @param partnership its code
 * @param people how many lived there in the middle of the year
 */
@Introspected
public record PopulationView(String partnership, Population group, int year, int people, String source) {
    static PopulationView of(Partnership partnership, Entry entry) {
        return new PopulationView(partnership.code(), entry.group(), entry.year(), entry.people(), entry.source());
    }
}
