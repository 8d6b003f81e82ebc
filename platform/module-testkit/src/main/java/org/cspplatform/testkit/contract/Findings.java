package org.cspplatform.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a module fared: every promise that it breaks, told together. */
final class Findings {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleContract.class);
    private static final int MOST_OF_ONE = 8;

    private final String module;
    private final List<Check> checks = new ArrayList<>();

    Findings(String module) {
        this.module = module;
    }

    /** One promise. */
    static final class Check {
        private final String promise;
        private final List<String> broken = new ArrayList<>();

        private Check(String promise) {
            this.promise = promise;
        }

        void broken(String how) {
            broken.add(how);
        }

        /** Adds what is wrong unless something holds; says whether it holds. */
        boolean expect(boolean holds, String otherwise) {
            if (!holds) {
                broken(otherwise);
            }
            return holds;
        }

        /** What could not be tried, and is no fault. */
        void untried(String what) {
            LOG.info("Not tried of \"{}\": {}", promise, what);
        }

        private String words() {
            String ways =
                    broken.stream().limit(MOST_OF_ONE).collect(Collectors.joining("\n      - ", "\n      - ", ""));
            int more = broken.size() - MOST_OF_ONE;
            return "  * " + promise + ":" + ways + (more > 0 ? "\n      and " + more + " more" : "");
        }
    }

    /** What tries one promise. */
    @FunctionalInterface
    interface Trying {
        void run(Check check) throws Exception;
    }

    /**
     * Tries a promise.
     *
     * @return whether it is kept
     */
    boolean promise(String promise, Trying trying) {
        Check check = new Check(promise);
        checks.add(check);
        try {
            trying.run(check);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        } catch (Exception | AssertionError | LinkageError thrown) {
            LOG.debug("While trying \"{}\"", promise, thrown);
            check.broken(String.valueOf(thrown.getMessage() == null ? thrown : thrown.getMessage()));
        }
        return check.broken.isEmpty();
    }

    /** @throws AssertionError when any promise is broken, with all of them */
    void orThrow() {
        List<Check> broken =
                checks.stream().filter(check -> !check.broken.isEmpty()).toList();
        if (!broken.isEmpty()) {
            throw new AssertionError("%s breaks %d of the %d promises that were tried:%n%s"
                    .formatted(
                            module,
                            broken.size(),
                            checks.size(),
                            broken.stream().map(Check::words).collect(Collectors.joining("\n"))));
        }
    }
}
