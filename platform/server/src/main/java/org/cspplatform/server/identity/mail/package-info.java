/** Letters to people: through SMTP, or into a folder where there is no mail server. */
@NullMarked
package org.cspplatform.server.identity.mail;

import org.jspecify.annotations.NullMarked;
