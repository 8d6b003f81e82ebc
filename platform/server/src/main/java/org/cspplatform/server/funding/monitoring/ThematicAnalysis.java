package org.cspplatform.server.funding.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.monitoring.ReleasedMoney.NamedTheme;
import org.cspplatform.server.funding.monitoring.ReleasedMoney.PlannedForTheme;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;

/**
 * What a region's partnerships plan to spend on, by theme.
 *
 * @param partnerships how many there are in the region
 * @param lines one a theme, by name; a withdrawn theme only while something has it
 */
public record ThematicAnalysis(Region region, FinancialYear year, int partnerships, List<Line> lines) {
    public ThematicAnalysis {
        lines = List.copyOf(lines);
    }

    /**
     * One theme.
     *
     * @param funding the partnerships that plan to spend on it, by name
     * @param planned pounds that they plan to spend on it together
     */
    public record Line(String theme, List<Partnership> funding, BigDecimal planned) {}

    static ThematicAnalysis of(
            Region region, FinancialYear year, List<Partnership> members, ReleasedMoney.Themes themes) {
        List<Line> lines = themes.themes().stream()
                .map(theme -> line(theme, members, themes.planned()))
                .filter(line -> line.planned().signum() > 0 || isOffered(line.theme(), themes.themes()))
                .toList();
        return new ThematicAnalysis(region, year, members.size(), lines);
    }

    /** All that is planned: the sum of the lines. */
    public BigDecimal total() {
        return lines.stream().map(Line::planned).reduce(Pounds.ZERO, BigDecimal::add);
    }

    /** The line in words: "4 of 7 partnerships fund domestic abuse, £500,000". */
    public String inWords(Line line) {
        return "%d of %d partnerships fund %s, %s"
                .formatted(line.funding().size(), partnerships, lowerFirst(line.theme()), Pounds.text(line.planned()));
    }

    private static Line line(NamedTheme theme, List<Partnership> members, List<PlannedForTheme> planned) {
        List<PlannedForTheme> parts = planned.stream()
                .filter(part ->
                        part.themeId().equals(theme.id()) && part.planned().signum() > 0)
                .toList();
        Set<UUID> funding = parts.stream().map(PlannedForTheme::partnershipId).collect(Collectors.toSet());
        return new Line(
                theme.name(),
                members.stream().filter(member -> funding.contains(member.id())).toList(),
                parts.stream().map(PlannedForTheme::planned).reduce(Pounds.ZERO, BigDecimal::add));
    }

    private static boolean isOffered(String name, List<NamedTheme> themes) {
        return themes.stream().anyMatch(theme -> theme.name().equals(name) && !theme.withdrawn());
    }

    /** As it stands inside a sentence; an abbreviation such as MARAC stays as it is. */
    private static String lowerFirst(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
