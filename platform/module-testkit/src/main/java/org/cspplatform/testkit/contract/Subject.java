package org.cspplatform.testkit.contract;

import org.cspplatform.module.Dataset;
import org.cspplatform.module.Whose;

/**
 * A dataset under trial.
 *
 * @param api where its records are for programs
 * @param pages where they are for people
 */
record Subject(String module, Class<? extends Record> type, Dataset dataset, String api, String pages) {
    static Subject of(String module, Class<? extends Record> type) {
        Dataset dataset = type.getAnnotation(Dataset.class);
        String path = "/modules/" + module + "/datasets/" + dataset.id() + "/records";
        return new Subject(module, type, dataset, "/api/v1" + path, path);
    }

    boolean ofRegion() {
        return dataset.whose() == Whose.REGION;
    }

    /** Its table, quoted. */
    String table() {
        return "\"%s\".\"%s\"".formatted(module.replace('-', '_'), dataset.id().replace('-', '_'));
    }

    @Override
    public String toString() {
        return dataset.id();
    }
}
