package org.cspplatform.server.charts;

/**
 * Where figures stop being comparable: another definition, a merger. Lines break there.
 *
 * @param at index of the first period after it, from 0
 * @param words for example "Definition 2"
 */
public record DefinitionChange(int at, String words) {}
