/** How the service works: assessments, audits, the board, partnerships. */
@NullMarked
package org.cspplatform.plugin.youthoffending.practice;

import org.jspecify.annotations.NullMarked;
