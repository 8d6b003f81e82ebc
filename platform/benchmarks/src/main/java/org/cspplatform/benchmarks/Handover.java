package org.cspplatform.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * What the process of the service tells the process of the load.
 *
 * @param port where it answers
 * @param pid its process
 * @param jdbcUrl its database
 * @param password of the role csp_app there
 * @param tenants the partnerships, each with one officer
 */
record Handover(int port, long pid, String jdbcUrl, String password, List<Tenant> tenants) {

    /** A partnership and how its officer signs in. */
    record Tenant(UUID id, String username, String password) {
        @Override
        public String toString() {
            return "Tenant[" + id + "]";
        }
    }

    Handover {
        tenants = List.copyOf(tenants);
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("jdbcUrl", jdbcUrl);
        properties.setProperty("password", password);
        for (int i = 0; i < tenants.size(); i++) {
            properties.setProperty("tenant." + i, tenants.get(i).id().toString());
            properties.setProperty("username." + i, tenants.get(i).username());
            properties.setProperty("password." + i, tenants.get(i).password());
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    static Handover read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        List<Tenant> tenants = new ArrayList<>();
        for (int i = 0; properties.getProperty("tenant." + i) != null; i++) {
            tenants.add(new Tenant(
                    UUID.fromString(properties.getProperty("tenant." + i)),
                    properties.getProperty("username." + i),
                    properties.getProperty("password." + i)));
        }
        return new Handover(
                Integer.parseInt(properties.getProperty("port")),
                Long.parseLong(properties.getProperty("pid")),
                properties.getProperty("jdbcUrl"),
                properties.getProperty("password"),
                tenants);
    }
}
