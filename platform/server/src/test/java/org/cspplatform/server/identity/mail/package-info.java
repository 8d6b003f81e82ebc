@NullMarked
package org.cspplatform.server.identity.mail;

import org.jspecify.annotations.NullMarked;
