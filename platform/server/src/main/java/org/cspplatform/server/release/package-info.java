/**
 * What an audience may see of a region's measures: policies, the stored tables that disclosure control passed, and their reading.
 * The only reader across partnerships.
 */
@NullMarked
package org.cspplatform.server.release;

import org.jspecify.annotations.NullMarked;
