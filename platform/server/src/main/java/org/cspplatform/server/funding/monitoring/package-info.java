/** The board's two monitoring tables and the thematic analysis: on a page, as JSON, CSV and XLSX. */
@NullMarked
package org.cspplatform.server.funding.monitoring;

import org.jspecify.annotations.NullMarked;
