@NullMarked
package org.cspplatform.server.process.reminders;

import org.jspecify.annotations.NullMarked;
