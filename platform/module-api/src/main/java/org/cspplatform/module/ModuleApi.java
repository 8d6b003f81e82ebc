package org.cspplatform.module;

/** Facts about this API. */
public final class ModuleApi {
    /** The version of this API as {@code major.minor.patch}. What a module's {@code Plugin-Requires} is compared with. */
    public static final String VERSION = "1.1.0";

    private ModuleApi() {}
}
