package org.cspplatform.server.database;

import java.util.Arrays;
import java.util.List;

/** The platform's database roles. None is a superuser, none may bypass row-level security. */
public enum PlatformRole {
    /** Owns the platform's schema and runs its migrations; no request ever runs as it. */
    OWNER("csp_owner", ""),
    /** Serves people of partnerships and of regional offices, inside the scope of each. */
    APPLICATION("csp_app", "default"),
    /**
     * The only reader across partnerships: makes and writes released tables, and owns the views of schema {@code released}. Only
     * the releasing service takes its connections; nothing that a person asks for is read with them.
     */
    RELEASE("csp_release", "release"),
    /** Serves whoever may see a region's released figures only. */
    BOARD("csp_board", "board"),
    /** Serves whoever asks without signing in: what was published, and nothing else; it may not even look into the platform's schema. */
    PUBLIC("csp_public", "public"),
    /** The only one that reads accounts, password hashes, sessions and signing keys. */
    IDENTITY("csp_identity", "identity"),
    /** Appends to the audit log and checks its chain. */
    AUDIT("csp_audit", "audit");

    private final String roleName;
    private final String pool;

    PlatformRole(String roleName, String pool) {
        this.roleName = roleName;
        this.pool = pool;
    }

    /** The role's name in the database. */
    public String roleName() {
        return roleName;
    }

    /** The name of its connection pool. */
    String pool() {
        return pool;
    }

    static List<PlatformRole> withPool() {
        return Arrays.stream(values()).filter(role -> !role.pool.isEmpty()).toList();
    }
}
