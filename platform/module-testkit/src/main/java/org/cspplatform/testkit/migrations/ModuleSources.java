package org.cspplatform.testkit.migrations;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.cspplatform.module.PriorityModule;

/** Compiles a module's folder as it stands, so that nothing need be built first. */
final class ModuleSources {
    private ModuleSources() {}

    /**
     * @param folder with {@code src/main/java} in it
     * @param classes where the classes go
     * @throws IllegalArgumentException in words for the author when it does not compile or names no module
     */
    static PriorityModule load(Path folder, Path classes) throws IOException {
        Path sources = folder.resolve("src/main/java");
        Path service = folder.resolve("src/main/resources/META-INF/services/" + PriorityModule.class.getName());
        if (!Files.isDirectory(sources) || !Files.isRegularFile(service)) {
            throw new IllegalArgumentException(
                    folder + " is no module: it has no src/main/java, or no " + folder.relativize(service) + ".");
        }
        compile(sources, classes);
        String name = Files.readString(service).strip();
        try {
            URL[] where = {classes.toUri().toURL()};
            // The classes are used until the command ends.
            @SuppressWarnings("resource")
            URLClassLoader loader = new URLClassLoader(where, ModuleSources.class.getClassLoader());
            return (PriorityModule) loader.loadClass(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException unusable) {
            throw new IllegalArgumentException("The module " + name + " cannot be made: " + unusable, unusable);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            boolean compiled = compiler.getTask(
                            messages,
                            manager,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-proc:none",
                                    "-parameters",
                                    "-cp",
                                    System.getProperty("java.class.path")),
                            null,
                            manager.getJavaFileObjectsFromPaths(java))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException("The module does not compile:\n" + messages);
            }
        }
    }
}
