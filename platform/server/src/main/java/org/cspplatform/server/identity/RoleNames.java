package org.cspplatform.server.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the roles. */
final class RoleNames {
    private static final Map<String, String> NAMES = names();

    private RoleNames() {}

    static String of(String role) {
        return NAMES.getOrDefault(role, role);
    }

    static String inWords(Collection<String> roles) {
        return roles.stream().map(RoleNames::of).collect(Collectors.joining(", "));
    }

    /** Choices for a form, in their usual order. */
    static Map<String, String> choices(Collection<String> roles) {
        Map<String, String> choices = new LinkedHashMap<>();
        NAMES.forEach((role, name) -> {
            if (roles.contains(role)) {
                choices.put(role, name);
            }
        });
        return choices;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Role.PARTNERSHIP_LEAD, "Partnership lead");
        names.put(Role.PARTNERSHIP_OFFICER, "Partnership officer");
        names.put(Role.PARTNERSHIP_PROVIDER, "Provider");
        names.put(Role.REGION_OFFICER, "Regional officer");
        names.put(Role.REGION_ANALYST, "Regional analyst");
        names.put(Role.BOARD_MEMBER, "Board member");
        names.put(Role.OPERATOR, "Platform operator");
        return names;
    }
}
