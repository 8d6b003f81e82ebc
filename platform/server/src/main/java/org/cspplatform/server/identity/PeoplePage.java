package org.cspplatform.server.identity;

import org.cspplatform.server.web.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The list of people.
 *
 * @param done what was just done, if anything
 * @param all whether accounts of several organisations are shown
 */
public record PeoplePage(Slice<Person> people, @Nullable String done, boolean all) {}
