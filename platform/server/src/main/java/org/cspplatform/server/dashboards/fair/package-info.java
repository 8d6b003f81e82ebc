/**
 * Fair comparison: what differs by more than chance, and what does not. Pure arithmetic on released numbers; a number that was
 * not released is never asked for, and nothing is computed from it.
 */
@NullMarked
package org.cspplatform.server.dashboards.fair;

import org.jspecify.annotations.NullMarked;
