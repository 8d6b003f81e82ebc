@NullMarked
package org.cspplatform.server.modules.model;

import org.jspecify.annotations.NullMarked;
