package org.cspplatform.server.modules.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A code list of an author, found by name or by label without looking through it. */
public final class CodeList {
    private final List<Code> codes;
    private final Map<String, Code> byName = new HashMap<>();
    private final Map<String, Code> byWord = new HashMap<>();
    private final boolean dated;

    CodeList(List<Code> codes) {
        this.codes = List.copyOf(codes);
        this.dated = codes.stream().anyMatch(code -> code.from() != null || code.until() != null);
        // Names go in after labels: where one code's label is another's name, the name is meant.
        this.codes.forEach(code -> addWord(code.label(), code));
        this.codes.forEach(code -> addWord(code.name(), code));
        this.codes.forEach(code -> byName.put(code.name(), code));
    }

    /**
     * One code of a list.
     *
     * @param name how it is stored and sent
     * @param label how people read it
     * @param constant the author's own
     * @param from the first day on which it may be used; null: always was
     * @param until the last one; null: still is
     */
    public record Code(
            String name,
            String label,
            Enum<?> constant,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public boolean inForce(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    private void addWord(String word, Code code) {
        byWord.put(word, code);
        byWord.put(word.toLowerCase(Locale.UK), code);
    }

    public List<Code> codes() {
        return codes;
    }

    /** Whether a code of it was not, or will not be, for ever. */
    public boolean dated() {
        return dated;
    }

    public Optional<Code> code(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The code that somebody means who writes its name or its label, in capitals or not; null when none is meant. */
    public @Nullable Code meant(String written) {
        Code exactly = byWord.get(written);
        return exactly != null ? exactly : byWord.get(written.toLowerCase(Locale.UK));
    }
}
