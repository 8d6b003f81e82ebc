package org.cspplatform.server.measures.cells;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's figures that the partnership vouches for.
 *
 * @param quarters those that can be chosen, the latest first, by their address
 * @param changed lines of any quarter that are other than what was signed
 * @param mayRestate whether who looks is a lead
 * @param typed what stands in the forms
 */
public record FiguresPage(
        QuarterName quarter,
        Map<String, String> quarters,
        List<Line> lines,
        List<Line> changed,
        List<Signing> signings,
        List<Said> flags,
        List<Failed> failures,
        Map<String, String> modulesToRestate,
        Map<String, String> measures,
        boolean mayRestate,
        boolean waits,
        Map<String, String> typed,
        @Nullable String done,
        List<FieldError> errors) {
    static final String NEVER = "Not signed off";

    /** What stands in a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The flags that can be set, by their codes. */
    public Map<String, String> kinds() {
        return FiguresReader.kinds();
    }

    /** The figures of some lines, for the legend beside their table. */
    public static List<String> texts(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.now(), line.signed()))
                .toList();
    }

    /** Whether nothing is signed off by this partnership. */
    public boolean isEmpty() {
        return quarters.isEmpty();
    }

    /**
     * A figure.
     *
     * @param state for example "Signed off 3 times, last on 4 May 2019"
     */
    public record Line(
            QuarterName quarter,
            String module,
            String moduleTitle,
            String measure,
            String title,
            String now,
            String signed,
            String state,
            boolean differs) {
        /** Whether it was never signed off. */
        boolean never() {
            return state.equals(NEVER);
        }
    }

    /** A signing of a quarter. */
    public record Signing(String moduleTitle, int number, String words) {}

    /** A flag. */
    public record Said(
            String module, String measure, String title, String flag, String words, String reason, boolean said) {}

    /** A measure that could not be counted. */
    public record Failed(String title, String words) {}
}
