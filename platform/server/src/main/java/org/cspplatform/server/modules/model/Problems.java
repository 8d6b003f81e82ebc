package org.cspplatform.server.modules.model;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one module, so that its author reads everything at once. */
public final class Problems {
    private final List<ModelProblem> found = new ArrayList<>();

    public void add(String place, String problem, String mend) {
        ModelProblem added = new ModelProblem(place, problem, mend);
        if (!found.contains(added)) {
            found.add(added);
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<ModelProblem> found() {
        return List.copyOf(found);
    }
}
