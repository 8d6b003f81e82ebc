/** A return as a file: the template that the platform fills, and reading it back with each bad cell named. */
@NullMarked
package org.cspplatform.server.funding.returns.file;

import org.jspecify.annotations.NullMarked;
