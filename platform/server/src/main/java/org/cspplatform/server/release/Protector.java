package org.cspplatform.server.release;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspplatform.disclosure.Cell;
import org.cspplatform.disclosure.Disclosure;
import org.cspplatform.disclosure.History;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.Shown;
import org.cspplatform.disclosure.Table;
import org.cspplatform.disclosure.TableSet;
import org.cspplatform.disclosure.attack.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Protects figures for an audience: those of linked measures together, as one set of tables in which the same figure is one cell,
 * and all of them with what that audience was shown of the same quarter before. So whichever of them are released, in whichever
 * order, no reader has more than the whole set tells. What the library cannot prove safe in its time, it drops.
 */
@Singleton
final class Protector {
    /** Tables of a region are small; those that need longer lose their finest breakdown. */
    private static final Duration ALONE = Duration.ofSeconds(5);

    /** Of tables that are protected together. */
    private static final Duration LINKED = Duration.ofSeconds(10);

    private static final int STEPS = 200_000;

    /**
     * A table to be protected.
     *
     * @param standing what is released of it; null when nothing is
     */
    record Wanted(Basis basis, Rules rules, @Nullable Protection standing) {
        /** Whether a reader has it already, so that nothing can be told by it that is not told. */
        boolean isOut() {
            return standing != null
                    && standing.basis().equals(basis)
                    && standing.rules().equals(rules);
        }
    }

    /**
     * Tables that can be protected in one go: of the same rules, which agree about every figure that they share.
     *
     * @param figures of all of them
     */
    private record Together(Rules rules, boolean addsUp, List<Wanted> members, Map<Cell, Long> figures) {
        boolean takes(Wanted wanted, Map<Cell, Long> others) {
            return rules.equals(wanted.rules()) && addsUp == wanted.basis().addsUp() && Basis.agree(figures, others);
        }
    }

    /**
     * Protects the tables of linked measures.
     *
     * @param released what was released of the same quarter to the same audience of any of them, the first release first
     * @return the protection of each, in their order
     */
    List<Protection> protect(List<Wanted> linked, List<Protection> released) {
        // By the table and not by its figures alone: two measures may have the same, each with rules of its own.
        Map<Wanted, Protection> made = new HashMap<>();
        List<Protection> known = new ArrayList<>(released);
        for (Together together : together(linked)) {
            Map<Wanted, Protection> protections = protect(together, known);
            made.putAll(protections);
            // Those that could not be protected with them are protected knowing them.
            known.addAll(protections.values());
        }
        List<Protection> all = new ArrayList<>();
        for (Wanted wanted : linked) {
            Protection standing = wanted.standing();
            all.add(standing != null && wanted.isOut() ? standing : made.get(wanted));
        }
        return all;
    }

    /** As few sets as can be, the strictest first, since what those show that come later must be safe with them. */
    private static List<Together> together(List<Wanted> linked) {
        List<Together> all = new ArrayList<>();
        List<Wanted> strictestFirst = linked.stream()
                .filter(wanted -> !wanted.isOut())
                .sorted(Comparator.comparingInt(
                        (Wanted wanted) -> -wanted.rules().threshold()))
                .toList();
        for (Wanted wanted : strictestFirst) {
            Map<Cell, Long> figures = wanted.basis().figures().orElseThrow();
            Together place = all.stream()
                    .filter(each -> each.takes(wanted, figures))
                    .findFirst()
                    .orElseGet(() -> {
                        Together own = new Together(
                                wanted.rules(), wanted.basis().addsUp(), new ArrayList<>(), new HashMap<>());
                        all.add(own);
                        return own;
                    });
            place.members().add(wanted);
            place.figures().putAll(figures);
        }
        return all;
    }

    private static Map<Wanted, Protection> protect(Together together, List<Protection> known) {
        return together.addsUp() ? ofAll(together, known) : ofEach(together, known);
    }

    private static Map<Wanted, Protection> ofAll(Together together, List<Protection> known) {
        List<Basis> bases = together.members().stream().map(Wanted::basis).toList();
        Protected all = protect(bases, Optional.of(Basis.PARTNERSHIP), together.rules(), history(known, null));
        Map<Wanted, Protection> protections = new HashMap<>();
        for (Wanted member : together.members()) {
            List<Protected> parts = member.basis().parts().stream()
                    .map(part -> partOf(all, part))
                    .toList();
            protections.put(member, new Protection(member.basis(), together.rules(), parts));
        }
        return protections;
    }

    /** Where figures do not add up, each partnership's stand alone. */
    private static Map<Wanted, Protection> ofEach(Together together, List<Protection> known) {
        List<Basis> bases = together.members().stream().map(Wanted::basis).toList();
        Set<String> contributors = new LinkedHashSet<>();
        bases.forEach(basis -> contributors.addAll(basis.contributors()));
        Map<String, Protected> byContributor = new HashMap<>();
        for (String contributor : contributors) {
            List<Basis> own = bases.stream()
                    .filter(basis -> basis.contributors().contains(contributor))
                    .map(basis -> basis.only(contributor))
                    .toList();
            byContributor.put(
                    contributor, protect(own, Optional.empty(), together.rules(), history(known, contributor)));
        }
        Map<Wanted, Protection> protections = new HashMap<>();
        for (Wanted member : together.members()) {
            Basis basis = member.basis();
            List<Protected> parts = new ArrayList<>();
            List<TableSet> tables = basis.parts();
            for (int place = 0; place < tables.size(); place++) {
                Protected own = byContributor.get(basis.contributors().get(place));
                if (own != null) {
                    parts.add(partOf(own, tables.get(place)));
                }
            }
            protections.put(member, new Protection(basis, together.rules(), parts));
        }
        return protections;
    }

    private static Protected protect(List<Basis> members, Optional<String> contributor, Rules rules, History history) {
        List<Table> tables =
                members.stream().flatMap(member -> member.tables().stream()).toList();
        return Disclosure.protect(
                new TableSet(tables, contributor, Set.of()),
                rules.policy(members),
                history,
                new Budget(STEPS, members.size() > 1 ? LINKED : ALONE));
    }

    /** What a reader has: where figures do not add up, of the same partnership only, each of which stands alone. */
    private static History history(List<Protection> known, @Nullable String contributor) {
        History history = History.none();
        for (Protection release : known) {
            Basis basis = release.basis();
            int place = contributor == null ? 0 : basis.contributors().indexOf(contributor);
            if (basis.addsUp() == (contributor == null)
                    && place >= 0
                    && place < release.parts().size()) {
                history = history.restating(release.parts().get(place));
            }
        }
        return history;
    }

    /** What concerns some of the tables that were protected together. */
    private static Protected partOf(Protected all, TableSet tables) {
        Map<Cell, Shown> cells = new LinkedHashMap<>();
        Protection.cells(tables).forEach(cell -> cells.put(cell, all.shown(cell)));
        return new Protected(tables, all.policy(), cells, all.dropped(), all.reasons(), all.statistics());
    }
}
