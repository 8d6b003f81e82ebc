package org.cspplatform.server.modules;

import java.nio.file.Path;
import java.util.List;
import org.cspplatform.module.ModuleApi;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.JarPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;

/**
 * The plugin framework, set up for one jar. A framework of its own for each jar lets an upgrade be tried while the old version
 * serves, which one framework for all refuses: it knows an id once.
 */
final class PluginLoading extends JarPluginManager {
    private static final ClassLoader SEEN_BY_PLUGINS = new HostClasses(PluginLoading.class.getClassLoader());

    PluginLoading(Path jar) {
        super(jar.getParent());
        setSystemVersion(ModuleApi.VERSION);
    }

    /** A jar that is open. */
    record Opened(String id, ClassLoader classes) {}

    /**
     * Opens the jar's classes.
     *
     * @throws org.pf4j.PluginRuntimeException when the framework refuses the jar
     */
    Opened open(Path jar) {
        String id = loadPlugin(jar);
        PluginState state = startPlugin(id);
        PluginWrapper plugin = getPlugin(id);
        if (state != PluginState.STARTED) {
            throw new org.pf4j.PluginRuntimeException("The plugin is " + state + " instead of started.");
        }
        return new Opened(id, plugin.getPluginClassLoader());
    }

    /** Whether a platform with this API satisfies what a manifest requires. */
    boolean satisfies(String requires) {
        return getVersionManager().checkVersionConstraint(ModuleApi.VERSION, requires);
    }

    /** Always: what a manifest requires is checked before, together with everything else, so that all is reported at once. */
    @Override
    protected boolean isPluginValid(PluginWrapper plugin) {
        return true;
    }

    @Override
    protected PluginFactory createPluginFactory() {
        // A module is no org.pf4j.Plugin and cannot see that class.
        return _ -> new Plugin() {};
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                PluginClassLoader loader = new PluginClassLoader(
                        PluginLoading.this, descriptor, SEEN_BY_PLUGINS, ClassLoadingStrategy.APD);
                loader.addFile(path.toFile());
                return loader;
            }
        };
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {}

            @Override
            public void enablePlugin(String id) {}
        };
    }

    /** Closes the jar and lets go of its classes. */
    void closeAll() {
        List.copyOf(getPlugins()).forEach(plugin -> unloadPlugin(plugin.getPluginId()));
    }
}
