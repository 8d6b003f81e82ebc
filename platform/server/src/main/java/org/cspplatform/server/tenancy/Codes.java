package org.cspplatform.server.tenancy;

/** Short names of tenants in addresses. */
final class Codes {
    static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String MESSAGE = "Code must be small letters, digits and single hyphens, like west-midlands";

    private Codes() {}
}
