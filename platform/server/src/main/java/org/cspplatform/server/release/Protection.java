package org.cspplatform.server.release;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.disclosure.Cell;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.Shown;
import org.cspplatform.disclosure.Statistics;
import org.cspplatform.disclosure.TableSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a basis.
 *
 * @param rules by which it was protected
 * @param parts the same parts as the basis has
 */
record Protection(Basis basis, Rules rules, List<Protected> parts) {
    private static final Shown NOT_RELEASED = new Shown.NotReleased();

    Protection {
        parts = List.copyOf(parts);
    }

    /**
     * What is shown of one figure.
     *
     * @param partnership null for the region's total
     * @param breakdown null for the whole
     * @param outcome null for all outcomes
     */
    Shown shown(
            @Nullable String partnership, @Nullable String breakdown, @Nullable String code, @Nullable String outcome) {
        int part = basis.addsUp() ? 0 : basis.contributors().indexOf(String.valueOf(partnership));
        return part < 0 || part >= parts.size()
                ? NOT_RELEASED
                : parts.get(part).shown(basis.cell(partnership, breakdown, code, outcome));
    }

    /** Whether a breakdown could not be shown safely. */
    boolean dropped(String breakdown) {
        return parts.stream().anyMatch(part -> part.dropped().contains(Basis.dimension(breakdown)));
    }

    /** Whether nothing could be shown safely. */
    boolean nothing() {
        return parts.stream()
                .anyMatch(part -> part.cells().values().stream().allMatch(shown -> shown instanceof Shown.NotReleased));
    }

    /** What is shown of each cell, in the order of the tables: a number, {@code *} or {@code -}. One text a part. */
    List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (Protected part : parts) {
            StringBuilder text = new StringBuilder();
            for (Cell cell : cells(part.tables())) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(
                                switch (part.shown(cell)) {
                                    case Shown.Value(long number) -> Long.toString(number);
                                    case Shown.Suppressed() -> "*";
                                    case Shown.NotReleased() -> "-";
                                });
            }
            tokens.add(text.toString());
        }
        return tokens;
    }

    /** The protection that gave these tokens. */
    static Protection of(Basis basis, Rules rules, List<String> tokens) {
        List<Protected> parts = new ArrayList<>();
        List<TableSet> tables = basis.parts();
        for (int i = 0; i < tables.size(); i++) {
            Map<Cell, Shown> shown = new HashMap<>();
            String[] written = tokens.get(i).splitWithDelimiters(" ", 0);
            int next = 0;
            for (Cell cell : cells(tables.get(i))) {
                String token = written[next];
                next += 2;
                shown.put(
                        cell,
                        switch (token) {
                            case "*" -> new Shown.Suppressed();
                            case "-" -> NOT_RELEASED;
                            default -> new Shown.Value(Long.parseLong(token));
                        });
            }
            parts.add(new Protected(
                    tables.get(i),
                    rules.policy(List.of(basis)),
                    shown,
                    List.of(),
                    List.of(),
                    new Statistics(shown.size(), 0, 0, 0, Duration.ZERO)));
        }
        return new Protection(basis, rules, parts);
    }

    /** Every cell of the tables, once for each table that has it, always in the same order. */
    static List<Cell> cells(TableSet tables) {
        List<Cell> cells = new ArrayList<>();
        tables.tables().forEach(table -> cells.addAll(table.cells()));
        return cells;
    }
}
