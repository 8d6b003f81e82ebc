@NullMarked
package org.cspplatform.server.funding.returns.file;

import org.jspecify.annotations.NullMarked;
