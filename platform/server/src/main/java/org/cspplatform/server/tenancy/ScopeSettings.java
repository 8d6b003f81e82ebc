package org.cspplatform.server.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A scope as the settings that the policies of the database read. An empty text means: none. */
record ScopeSettings(
        String tenants, String writer, String overseen, String regions, String regionWriter, String operator) {
    private static final String NONE = "";

    static ScopeSettings of(Scope scope) {
        return switch (scope) {
            case Scope.Nothing() -> new ScopeSettings(NONE, NONE, NONE, NONE, NONE, NONE);
            case Scope.OfPartnership(UUID own, List<UUID> readable, List<UUID> regions) ->
                new ScopeSettings(array(readable), own.toString(), NONE, array(regions), NONE, NONE);
            case Scope.OfRegionalOffice(UUID region, List<UUID> regions, List<UUID> overseen) ->
                new ScopeSettings(NONE, NONE, array(overseen), array(regions), region.toString(), NONE);
            case Scope.OfRegionReader(UUID _, List<UUID> regions) ->
                new ScopeSettings(NONE, NONE, NONE, array(regions), NONE, NONE);
            case Scope.OfOperator() -> new ScopeSettings(NONE, NONE, NONE, NONE, NONE, "true");
        };
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
