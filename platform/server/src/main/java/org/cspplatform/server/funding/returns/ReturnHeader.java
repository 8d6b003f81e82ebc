package org.cspplatform.server.funding.returns;

import java.util.UUID;

/**
 * A return as the database knows it, without what it holds.
 *
 * @param restatementReason why the open draft corrects what was received; empty when it does not
 * @param revision counts every change; the entity tag
 */
record ReturnHeader(UUID id, ReturnKey key, Standing standing, String restatementReason, long revision) {}
