package org.cspplatform.plugin.youthoffending.practice;

import org.cspplatform.module.Label;

/** Assessment tools. The Prevention and Diversion tool must be used for diversion and out-of-court disposals. */
public enum Tool {
    @Label("AssetPlus")
    ASSETPLUS,
    @Label("Prevention and Diversion assessment tool")
    PREVENTION_AND_DIVERSION,
    @Label("Other screening or local tool")
    OTHER
}
