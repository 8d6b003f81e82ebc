package org.cspplatform.server.demo;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Which partnerships of the demo use which modules: enough of each that a region's figures say something, and one that does without
 * one. A module whose jar comes later is loaded at the next start.
 */
@Factory
final class DemoModules {
    private static final List<String> ALL =
            List.of("birmingham", "coventry", "dudley", "sandwell", "solihull", "walsall", "wolverhampton");
    private static final List<String> BUT_SOLIHULL =
            List.of("birmingham", "coventry", "dudley", "sandwell", "walsall", "wolverhampton");

    private final DemoRecords records;

    DemoModules(DemoRecords records) {
        this.records = records;
    }

    @Singleton
    DemoStep arrestReferral() {
        return new DemoModule("arrest-referral", 3, ALL, records);
    }

    @Singleton
    DemoStep youthOffending() {
        return new DemoModule("youth-offending", 3, ALL, records);
    }

    @Singleton
    DemoStep dhrLearning() {
        return new DemoModule("dhr-learning", 6, BUT_SOLIHULL, records);
    }

    @Singleton
    DemoStep alcoholViolence() {
        return new DemoModule("alcohol-violence", 3, ALL, records);
    }

    /**
     * One module with the invented records of its own generators.
     *
     * @param years that the records tell of: reviews of deaths take long, the others have many records
     */
    private record DemoModule(String module, int years, List<String> partnerships, DemoRecords records)
            implements DemoStep {
        @Override
        public String name() {
            return "records of " + module;
        }

        @Override
        public int order() {
            return 60;
        }

        @Override
        public boolean isPossible() {
            return records.isStarted(module);
        }

        @Override
        public void load() {
            records.load(module, years, partnerships);
        }
    }
}
