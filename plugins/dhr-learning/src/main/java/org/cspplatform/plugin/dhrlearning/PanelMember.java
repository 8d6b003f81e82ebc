package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;
import org.cspplatform.module.Personal;
import org.cspplatform.module.Text;

/** Somebody on the panel of a review. */
public record PanelMember(
        @Personal @Text(max = 100) @Label("Name") String name,
        @Text(max = 100) @Label("Agency") String agency,
        @Label("Role") PanelRole role) {}
