@NullMarked
package org.cspplatform.server.process.states;

import org.jspecify.annotations.NullMarked;
