package org.cspplatform.server.measures;

import org.cspplatform.server.modules.PluginJar;

/** A module whose visits are counted in several ways. */
final class VisitsCounted {
    private static final String MEMBERS = """
        public List<Setting> settings() { return List.of(Setting.number("home-target", "Share at home to reach", 60)); }
        public List<Measure> measures() {
            return List.of(
                    Measure.count("visits", "Visits", Visit.class)
                            .unit("visits").brokenDownBy("place").target(new BigDecimal("3"))
                            .caveat("Not yet suitable for decision-making")
                            .definedAs("Visits that took place.", "Our handbook, section 2")
                            .version(2, LocalDate.of(2016, 10, 1), "Visits on the street count too.",
                                    Measure.count("visits", "Visits", Visit.class)
                                            .where(Filter.oneOf("place", Place.HOME)).brokenDownBy("place")
                                            .definedAs("Visits at home.", "Our handbook")),
                    Measure.share("at-home", "Visits at home", Visit.class, Filter.all(), Filter.oneOf("place", Place.HOME))
                            .better(Measure.Direction.MORE_IS_BETTER).target(settings().getFirst())
                            .definedAs("Of all visits those at home.", "Us"),
                    Measure.rate("rate", "Visits for each 1,000 residents", Visit.class, Population.RESIDENTS, 1000)
                            .definedAs("Visits by residents.", "Us"),
                    Measure.funnel("course", "Course of visits", Visit.class,
                                    Calculation.Step.of("timed", "Time written down", Filter.filled("minutes")),
                                    Calculation.Step.of("long", "Half an hour or more", Filter.atLeast("minutes", 30)))
                            .definedAs("What became of visits.", "Us"),
                    Measure.sum("minutes", "Minutes", Visit.class, "minutes").definedAs("Minutes spent.", "Us"),
                    Measure.countFromSql("people", "First visits", Visit.class,
                                    "select min(day) as counts_on, 1 as numerator from visits group by reference")
                            .definedAs("The first visit of each.", "Us"));
        }
        public List<Report> reports() {
            return List.of(Report.of("quarterly", "Quarterly report", "visits")
                    .about("For the board of the partnership, each quarter.")
                    .section("Where and how", "Read shares with their numbers.", "at-home", "rate", "course", "minutes"));
        }
        """;

    private VisitsCounted() {}

    static PluginJar jar() {
        return PluginJar.of("counted-visits").members(MEMBERS);
    }
}
