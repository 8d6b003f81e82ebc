/** The API of what is installed, as OpenAPI says it: a schema for each dataset, and its paths. */
@NullMarked
package org.cspplatform.server.records.docs;

import org.jspecify.annotations.NullMarked;
