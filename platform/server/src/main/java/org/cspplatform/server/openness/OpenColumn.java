package org.cspplatform.server.openness;

/**
 * A column of an open table.
 *
 * @param name in files: small letters and underscores, never changed once published
 * @param title for people
 * @param description what it holds, with units
 */
public record OpenColumn(String name, String title, Type type, String description) {
    /** Whether it says for programs what another column says for people: it is in the files and not on the page. */
    public boolean isForPrograms() {
        return name.endsWith("_code");
    }

    /** What its cells are. */
    public enum Type {
        TEXT("string"),
        /** Pounds, exact to the penny; in files as a plain decimal number. */
        POUNDS("decimal"),
        NUMBER("integer"),
        DECIMAL("decimal"),
        DATE("date");

        private final String datatype;

        Type(String datatype) {
            this.datatype = datatype;
        }

        /** Its name in XML Schema, as CSV on the Web has it. */
        String datatype() {
            return datatype;
        }

        public boolean isNumber() {
            return this == POUNDS || this == NUMBER || this == DECIMAL;
        }
    }
}
