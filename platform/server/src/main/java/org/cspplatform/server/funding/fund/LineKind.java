package org.cspplatform.server.funding.fund;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a line of the fund is: money coming in, or money set aside. */
public enum LineKind {
    ALLOCATION("allocation", "Allocation", true),
    CARRY_OVER("carry-over", "Carry over", true),
    OTHER_GRANT("other-grant", "Other grant", true),
    FORCE_WIDE("force-wide", "Force-wide commissioning", false),
    LOCAL("local", "Local commissioning", false);

    private final String code;
    private final String label;
    private final boolean income;

    LineKind(String code, String label, boolean income) {
        this.code = code;
        this.label = label;
        this.income = income;
    }

    /** As in the database, in JSON and in forms. */
    @JsonValue
    public String code() {
        return code;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Whether it brings money into the fund; the others commit it. */
    public boolean isIncome() {
        return income;
    }

    public static Optional<LineKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    @JsonCreator
    static LineKind parse(String code) {
        return ofCode(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Kind must be allocation, carry-over, other-grant, force-wide or local"));
    }
}
