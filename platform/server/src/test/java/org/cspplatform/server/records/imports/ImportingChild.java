package org.cspplatform.server.records.imports;

import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.cspplatform.server.modules.ModuleDirectory;

/** A service process that works at whatever imports wait, until it is killed or its input ends. */
final class ImportingChild {
    private ImportingChild() {}

    public static void main(String[] arguments) throws IOException {
        try (ApplicationContext context = ApplicationContext.run();
                var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            context.getBean(ModuleDirectory.class).installAll();
            context.getBean(ImportRunner.class);
            System.out.println("> ready");
            System.out.flush();
            while (input.readLine() != null) {
                // Nothing is asked of it: it finds its work itself.
            }
        }
    }
}
