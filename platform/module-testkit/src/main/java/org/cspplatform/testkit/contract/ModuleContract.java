package org.cspplatform.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.cspplatform.module.PriorityModule;

/**
 * What every module promises, and the trial of it. The module runs as it will run: its jar in a service on a database of its own, with two
 * partnerships. All that is broken is told together, each promise by its name.
 *
 * <pre>{@code
 * @Test
 * void keepsTheContract() {
 *     ModuleContract.of(new PurseThefts()).verify();
 * }
 * }</pre>
 */
public final class ModuleContract {
    private final PriorityModule module;

    private ModuleContract(PriorityModule module) {
        this.module = module;
    }

    public static ModuleContract of(PriorityModule module) {
        return new ModuleContract(module);
    }

    /** @throws AssertionError when the module breaks a promise, with every promise that it breaks */
    public void verify() {
        Findings findings = new Findings(module.getClass().getSimpleName());
        Path folder = folder();
        try {
            boolean readable = findings.promise("the platform can read the module", new ModelCheck(module)::run);
            if (readable) {
                Path jar = PackedJar.of(module, folder);
                findings.promise("the jar is complete", new JarCheck(module, jar)::run);
                findings.promise("there is a guide for the people who work with it", new GuideCheck(module, jar)::run);
                findings.promise("the demo is the same each time", new DemoCheck(module)::isTheSameEachTime);
                findings.promise("nobody in the demo is real", new DemoCheck(module)::namesNobodyReal);
                tryOut(jar, findings);
            }
        } finally {
            delete(folder);
        }
        findings.orThrow();
    }

    private void tryOut(Path jar, Findings findings) {
        try (Trial trial = new Trial(module, jar)) {
            if (!findings.promise("it installs on an empty database", trial::install)) {
                return;
            }
            findings.promise("the guide is shown", check -> GuideCheck.isShown(trial, check));
            findings.promise("records come back from a file as they went", new FileCheck(trial)::run);
            findings.promise("records come back by the API as they went", new JsonCheck(trial)::run);
            findings.promise("records come back by the form as they went", new FormCheck(trial)::run);
            findings.promise("two partnerships are apart over HTTP", new HttpIsolationCheck(trial)::run);
            findings.promise("two partnerships are apart in the database", new SqlIsolationCheck(trial)::run);
            findings.promise("each rule can be broken and says so", new RuleCheck(trial)::run);
            findings.promise("each measure and report answers", new MeasureCheck(trial)::run);
            findings.promise("each file for others is written, each of theirs is taken", new ExchangeCheck(trial)::run);
            findings.promise("nothing personal leaves", new PersonalCheck(trial)::run);
            findings.promise("the same version again changes nothing", new LifeCheck(trial)::againChangesNothing);
            findings.promise("removal keeps the records", new LifeCheck(trial)::removalKeepsRecords);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("csp-contract");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
