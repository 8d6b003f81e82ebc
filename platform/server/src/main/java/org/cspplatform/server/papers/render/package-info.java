/** A paper's content as HTML, tagged PDF, DOCX, and its tables as ODS and XLSX. */
@NullMarked
package org.cspplatform.server.papers.render;

import org.jspecify.annotations.NullMarked;
