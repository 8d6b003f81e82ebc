package org.cspplatform.server.charts;

/**
 * A place in a grid of hexagons that stand on a corner, in axial coordinates
 * (redblobgames.com/grids/hexagons): {@code q} grows to the right, {@code r} downwards and half a place to the right.
 */
public record HexPlace(int q, int r) {}
