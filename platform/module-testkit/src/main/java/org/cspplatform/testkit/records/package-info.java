/** Records of a module as its author wrote them, read from the annotations alone: what makes one valid, and many of them. */
@NullMarked
package org.cspplatform.testkit.records;

import org.jspecify.annotations.NullMarked;
