package org.cspplatform.server.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;

/** Which measures of a module show the same figures, so that they are to be protected together. */
final class LinkedMeasures {
    private LinkedMeasures() {}

    /** A measure with all that are linked with it, directly or by others between, in the order of the module. */
    static List<MeasureModel> with(ModuleModel module, MeasureModel measure) {
        Map<String, Set<String>> shown = new HashMap<>();
        for (MeasureModel each : module.measures()) {
            Set<String> names = new HashSet<>();
            if (!isMoney(each)) {
                each.versions().forEach(version -> names.addAll(CellNames.all(version)));
            }
            shown.put(each.id(), names);
        }
        Set<String> found = new HashSet<>(List.of(measure.id()));
        Deque<String> queue = new ArrayDeque<>(found);
        while (!queue.isEmpty()) {
            Set<String> names = shown.getOrDefault(queue.remove(), Set.of());
            shown.forEach((id, others) -> {
                if (!Collections.disjoint(names, others) && found.add(id)) {
                    queue.add(id);
                }
            });
        }
        List<MeasureModel> linked = new ArrayList<>();
        module.measures().stream().filter(each -> found.contains(each.id())).forEach(linked::add);
        return linked;
    }

    /** Money is no personal data: it is shown as it is. */
    static boolean isMoney(MeasureModel measure) {
        return measure.definition().calculation() instanceof Calculation.Sum
                && measure.definition().unit().equals("£");
    }
}
