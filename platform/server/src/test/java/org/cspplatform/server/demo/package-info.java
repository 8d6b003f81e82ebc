@NullMarked
package org.cspplatform.server.demo;

import org.jspecify.annotations.NullMarked;
