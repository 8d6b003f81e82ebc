package org.cspplatform.server.modules.model;

import io.micronaut.core.annotation.Introspected;

/**
 * Something wrong with a module.
 *
 * @param place where: a class, a component, a measure, a file of the jar
 * @param problem what
 * @param mend what the author should do
 */
@Introspected
public record ModelProblem(String place, String problem, String mend) {
    @Override
    public String toString() {
        return place + ": " + problem + " " + mend;
    }
}
