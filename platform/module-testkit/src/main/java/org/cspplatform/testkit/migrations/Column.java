package org.cspplatform.testkit.migrations;

/**
 * A column of a table as the database has it.
 *
 * @param type as PostgreSQL writes it
 * @param required whether it is not null
 */
record Column(String name, String type, boolean required) {
    /** Whether it is of a type that says the same in other words. */
    boolean isOf(String other) {
        return plain(type).equals(plain(other)) || (plain(type).equals("character varying") && other.equals("text"));
    }

    private static String plain(String type) {
        return type.replaceAll("\\(.*?\\)", "")
                .replace("without time zone", "")
                .replace("  ", " ")
                .strip();
    }
}
