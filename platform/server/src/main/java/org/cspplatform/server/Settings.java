package org.cspplatform.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.StartUpException;
import org.jspecify.annotations.Nullable;

/**
 * What the operator set in the environment.
 *
 * @param dataDirectory where everything that must outlast the service is kept
 * @param external the database to use instead of an embedded one
 * @param demo whether the demo is loaded
 * @param demoPassword the one password of all demo accounts, when it is given
 * @param mail the mail server, as the framework's properties; empty when there is none
 * @param modules which jars are taken, as properties
 */
record Settings(
        Path dataDirectory,
        @Nullable Administrator external,
        boolean demo,
        @Nullable String demoPassword,
        Map<String, String> mail,
        Map<String, String> modules) {
    /** Where letters go out, each setting by the name of the framework's own. */
    private static final Map<String, String> MAIL = Map.of(
            "CSP_SMTP_HOST", "javamail.properties.mail.smtp.host",
            "CSP_SMTP_PORT", "javamail.properties.mail.smtp.port",
            "CSP_SMTP_USER", "javamail.authentication.username",
            "CSP_SMTP_PASSWORD", "javamail.authentication.password");

    static Settings of(Map<String, String> environment, String[] arguments) {
        String url = environment.get("CSP_JDBC_URL");
        Administrator external = url == null || url.isEmpty()
                ? null
                : new Administrator(
                        url, required(environment, "CSP_JDBC_USER"), required(environment, "CSP_JDBC_PASSWORD"));
        Path dataDirectory = Path.of(environment.getOrDefault("CSP_DATA_DIR", ".data"));
        return new Settings(
                dataDirectory,
                external,
                !List.of(arguments).contains("--no-demo"),
                environment.get("CSP_DEMO_PASSWORD"),
                mail(environment),
                modules(environment, dataDirectory));
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("csp.data.directory", dataDirectory.toString());
        properties.put("csp.modules.directory", dataDirectory.resolve("modules").toString());
        properties.put("csp.mail.folder", dataDirectory.resolve("mail").toString());
        properties.put("csp.demo.enabled", demo);
        properties.putAll(mail);
        properties.putAll(modules);
        if (demoPassword != null) {
            properties.put("csp.demo.password", demoPassword);
        }
        return properties;
    }

    private static Map<String, String> mail(Map<String, String> environment) {
        Map<String, String> mail = new HashMap<>();
        MAIL.forEach((variable, property) -> {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                mail.put(property, value);
            }
        });
        if (mail.containsKey(MAIL.get("CSP_SMTP_USER"))) {
            mail.put("javamail.properties.mail.smtp.auth", "true");
            // A password goes over an encrypted connection or not at all.
            mail.put("javamail.properties.mail.smtp.starttls.enable", "true");
            mail.put("javamail.properties.mail.smtp.starttls.required", "true");
        }
        return mail;
    }

    private static Map<String, String> modules(Map<String, String> environment, Path dataDirectory) {
        String signed = environment.getOrDefault("CSP_MODULES_REQUIRE_SIGNATURE", "false");
        if (!signed.equals("true") && !signed.equals("false")) {
            throw new StartUpException("CSP_MODULES_REQUIRE_SIGNATURE must be true or false, not \"" + signed + "\".");
        }
        return Map.of(
                "csp.modules.require-signature",
                signed,
                "csp.modules.trusted-certificates",
                environment.getOrDefault(
                        "CSP_MODULES_TRUSTED_CERTIFICATES",
                        dataDirectory.resolve("trusted-certificates").toString()));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new StartUpException("CSP_JDBC_URL is set, so " + name + " must be set too.");
        }
        return value;
    }
}
