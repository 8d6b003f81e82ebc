package org.cspplatform.server.modules;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin sees of the service: the module API, JSpecify, SLF4J and the JDK. So a module cannot come to lean on a library
 * of the service, and may bring another version of one.
 */
final class HostClasses extends ClassLoader {
    private static final List<String> SEEN =
            List.of("org.cspplatform.module.", "org.jspecify.annotations.", "org.slf4j.");

    private final ClassLoader service;

    HostClasses(ClassLoader service) {
        super(ClassLoader.getPlatformClassLoader());
        this.service = service;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (SEEN.stream().anyMatch(name::startsWith)) {
            return service.loadClass(name);
        }
        throw new ClassNotFoundException(name + " (a module sees the module API, JSpecify, SLF4J and the JDK only)");
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return Collections.emptyEnumeration();
    }
}
