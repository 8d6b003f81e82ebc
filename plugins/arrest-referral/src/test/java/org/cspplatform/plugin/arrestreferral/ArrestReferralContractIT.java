package org.cspplatform.plugin.arrestreferral;

import org.cspplatform.testkit.contract.ModuleContract;
import org.junit.jupiter.api.Test;

final class ArrestReferralContractIT {
    @Test
    void keepsTheContract() {
        ModuleContract.of(new ArrestReferral()).verify();
    }
}
