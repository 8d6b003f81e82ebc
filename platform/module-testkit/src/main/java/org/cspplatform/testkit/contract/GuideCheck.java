package org.cspplatform.testkit.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.cspplatform.module.PriorityModule;

/** The page for the people who work with the module. */
record GuideCheck(PriorityModule module, Path path) {
    private static final int SHORTEST = 200;

    /** The page that the service makes of it. */
    static void isShown(Trial trial, Findings.Check check) {
        String path = "/modules/" + trial.module().id();
        check.expect(
                Place.ok(trial.west().lead().get(path + "/guide")).body().contains("govuk-heading-l"),
                "the page of the guide has no heading");
        check.expect(
                Place.ok(trial.west().lead().get(path)).body().contains(path + "/guide"),
                "the module's page does not lead to the guide");
    }

    void run(Findings.Check check) throws IOException {
        String name = "guide/" + module.id() + ".md";
        try (JarFile jar = new JarFile(path.toFile())) {
            String guide = JarCheck.text(jar, name).strip();
            if (check.expect(!guide.isEmpty(), "the jar has no " + name)) {
                check.expect(guide.startsWith("# "), name + " must begin with a heading: # " + module.title());
                check.expect(
                        guide.length() >= SHORTEST,
                        name + " says too little: what is recorded, when, by whom, and what the figures mean");
            }
        }
    }
}
