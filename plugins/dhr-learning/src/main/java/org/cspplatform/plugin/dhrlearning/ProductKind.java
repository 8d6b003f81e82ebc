package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** Form of a learning product. */
public enum ProductKind {
    @Label("Brief")
    BRIEF,
    @Label("Video")
    VIDEO,
    @Label("Seminar")
    SEMINAR,
    @Label("Toolkit")
    TOOLKIT
}
