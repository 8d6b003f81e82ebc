package org.cspplatform.server.demo;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** Which partnerships of the demo use which modules. A module whose jar comes later is loaded at the next start. */
@Factory
final class DemoModules {
    private final DemoRecords records;

    DemoModules(DemoRecords records) {
        this.records = records;
    }

    @Singleton
    DemoStep arrestReferral() {
        return new DemoModule("arrest-referral", 3, List.of("birmingham", "coventry"), records);
    }

    @Singleton
    DemoStep youthOffending() {
        return new DemoModule("youth-offending", 3, List.of("birmingham", "coventry", "walsall"), records);
    }

    @Singleton
    DemoStep dhrLearning() {
        return new DemoModule("dhr-learning", 6, List.of("birmingham", "dudley", "sandwell"), records);
    }

    @Singleton
    DemoStep alcoholViolence() {
        return new DemoModule("alcohol-violence", 3, List.of("birmingham", "wolverhampton", "solihull"), records);
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
