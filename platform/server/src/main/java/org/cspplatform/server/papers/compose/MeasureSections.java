package org.cspplatform.server.papers.compose;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.release.Audience;
import org.cspplatform.server.release.ListedMeasure;
import org.cspplatform.server.release.ReleasedFigures;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.tenancy.Region;
import org.jspecify.annotations.Nullable;

/** Measures as they were released to the paper's audience, and no others: the partnerships' own figures are out of reach here. */
@Singleton
public final class MeasureSections {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MONTHS = 3;

    private final ReleasedFigures figures;
    private final Drawn drawn;

    MeasureSections(ReleasedFigures figures, Drawn drawn) {
        this.figures = figures;
        this.drawn = drawn;
    }

    /** Measures of which something is released to the audience, by module and title. */
    public List<ListedMeasure> released(Region region, PaperAudience audience) {
        return figures.list(of(audience), region.id());
    }

    List<Block> blocks(Region region, PaperAudience audience, Section.Measured section) {
        Optional<ReleasedMeasure> found = find(region, audience, section);
        if (found.isEmpty()) {
            return List.of(Composer.paragraph("No figures of this measure were released to "
                    + (audience == PaperAudience.PUBLIC ? "the public" : "the board") + " for these quarters."));
        }
        ReleasedMeasure measure = found.get();
        MeasureText text = new MeasureText(measure);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Composer.paragraph(text.definition()));
        text.latest().ifPresent(sentence -> blocks.add(Composer.paragraph(sentence)));
        String by = section.by();
        MeasureTable table = new MeasureTable(measure, text);
        if (section.show() == Section.Show.CHART) {
            new MeasureChart(measure, text, section.id())
                    .of(by)
                    .map(drawn::picture)
                    .ifPresent(blocks::add);
        }
        blocks.add(by == null ? table.whole() : table.brokenDown(by));
        return blocks;
    }

    private Optional<ReleasedMeasure> find(Region region, PaperAudience audience, Section.Measured section) {
        LocalDate last = section.upTo() == null ? lastReleased(region, audience, section) : section.upTo();
        if (last == null) {
            return Optional.empty();
        }
        LocalDate first = last.minusMonths((long) MONTHS * (section.quarters() - 1));
        LocalDate day = section.asOf();
        if (day == null) {
            return figures.read(
                    of(audience), region.id(), section.module(), section.measure(), first, last, section.by());
        }
        Instant endOfDay = day.plusDays(1).atStartOfDay(LONDON).toInstant();
        return figures.asOf(
                of(audience), region.id(), section.module(), section.measure(), endOfDay, first, last, section.by());
    }

    private @Nullable LocalDate lastReleased(Region region, PaperAudience audience, Section.Measured section) {
        return released(region, audience).stream()
                .filter(measure -> measure.module().equals(section.module())
                        && measure.measure().equals(section.measure()))
                .map(ListedMeasure::last)
                .findFirst()
                .orElse(null);
    }

    private static Audience of(PaperAudience audience) {
        return switch (audience) {
            case BOARD -> Audience.BOARD;
            case PUBLIC -> Audience.PUBLIC;
        };
    }
}
