package org.cspplatform.plugin.youthoffending;

import org.cspplatform.testkit.contract.ModuleContract;
import org.junit.jupiter.api.Test;

final class YouthOffendingContractIT {
    @Test
    void keepsTheContract() {
        ModuleContract.of(new YouthOffending()).verify();
    }
}
