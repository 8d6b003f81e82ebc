package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.jspecify.annotations.Nullable;

/** Reads drafts all the time, as a page does, and holds each to be there and whole, and all of it made of the same change. */
final class WholeTables {
    private final ReleasedFigures figures;
    private final Made made;
    private final String module;

    WholeTables(ReleasedFigures figures, Made made, String module) {
        this.figures = figures;
        this.made = made;
        this.module = module;
    }

    /** @return how many were read */
    int readUntil(CountDownLatch end) {
        int read = 0;
        while (end.getCount() > 0) {
            for (LocalDate quarter : EnteredFigures.QUARTERS) {
                whole(Audience.BOARD, quarter);
                whole(Audience.PUBLIC, quarter);
                read += 2;
            }
        }
        return read;
    }

    private void whole(Audience audience, LocalDate quarter) {
        Optional<ReleasedMeasure> found =
                figures.draft(audience, made.region().id(), module, "visits", quarter, quarter, "place");
        assertThat(found).as("a draft is never gone while it is made anew").isPresent();
        List<ReleasedCell> cells = found.orElseThrow().cells();
        int total = number(cells, null, null);
        int home = number(cells, null, "HOME");
        int street = number(cells, null, "STREET");
        if (audience == Audience.PUBLIC) {
            assertThat(cells)
                    .filteredOn(cell -> cell.isWhole() || cell.code() != null)
                    .allMatch(cell -> cell.numerator().value().isPresent());
            return;
        }
        int change = home / 5 - EnteredFigures.HOME;
        assertThat(street).isEqualTo(5 * (EnteredFigures.STREET + change));
        assertThat(total).isEqualTo(home + street);
        made.partnerships().forEach(partnership -> {
            assertThat(number(cells, partnership.code(), "HOME")).isEqualTo(EnteredFigures.HOME + change);
            assertThat(number(cells, partnership.code(), "STREET")).isEqualTo(EnteredFigures.STREET + change);
            assertThat(number(cells, partnership.code(), null)).isEqualTo(total / 5);
        });
    }

    private static int number(List<ReleasedCell> cells, @Nullable String partnership, @Nullable String code) {
        return cells.stream()
                .filter(cell -> Objects.equals(cell.partnership(), partnership)
                        && Objects.equals(cell.code(), code)
                        && (code != null || cell.isWhole()))
                .findFirst()
                .flatMap(cell -> cell.numerator().value())
                .orElseThrow()
                .intValueExact();
    }
}
