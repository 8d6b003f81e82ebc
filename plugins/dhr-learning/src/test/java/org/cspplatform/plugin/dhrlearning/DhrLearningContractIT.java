package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.testkit.contract.ModuleContract;
import org.junit.jupiter.api.Test;

final class DhrLearningContractIT {
    @Test
    void keepsTheContract() {
        ModuleContract.of(new DhrLearning()).verify();
    }
}
