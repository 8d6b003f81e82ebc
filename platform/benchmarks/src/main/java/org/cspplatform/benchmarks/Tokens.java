package org.cspplatform.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of the partnerships' officers, signed in the way that a program does. They last ten minutes. */
record Tokens(Map<UUID, String> ofTenant) {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    Tokens {
        ofTenant = Map.copyOf(ofTenant);
    }

    static Tokens of(Handover service) throws IOException {
        Map<UUID, String> tokens = new HashMap<>();
        try (HttpConnection connection = new HttpConnection(service.port())) {
            for (Handover.Tenant tenant : service.tenants()) {
                int status = connection.exchange(HttpConnection.post(
                        "/api/v1/token",
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(tenant.username(), tenant.password())));
                Matcher token = ACCESS_TOKEN.matcher(connection.body());
                if (status != 200 || !token.find()) {
                    throw new IOException("Signing in was answered with status " + status);
                }
                tokens.put(tenant.id(), token.group(1));
            }
        }
        return new Tokens(tokens);
    }

    String of(UUID tenant) {
        return String.valueOf(ofTenant.get(tenant));
    }
}
