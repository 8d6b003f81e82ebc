/**
 * Who saw and changed what: a log that can only grow, whose every entry is tied to the one before, and which anybody with
 * access to the database can check from end to end.
 *
 * <p>Data Protection Act 2018, section 62: a log of every collection, alteration, consultation, disclosure, combination and
 * erasure of personal data, with its time and the identity of whoever did it.
 */
@NullMarked
package org.cspplatform.server.audit;

import org.jspecify.annotations.NullMarked;
