package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cspplatform.module.Calculation.Step;
import org.cspplatform.module.Event;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Population;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.server.measures.Entered.Colour;

/** A module with a measure of each kind. */
public final class CountedModule implements PriorityModule {
    static final LocalDate CHANGED = LocalDate.of(2017, 1, 1);

    @Override
    public String id() {
        return "recounted";
    }

    @Override
    public String title() {
        return "Counted";
    }

    @Override
    public List<Class<? extends Record>> datasets() {
        return List.of(Entered.class, Happened.class);
    }

    @Override
    public List<Measure> measures() {
        Class<Entered> entries = Entered.class;
        Filter warm = Filter.oneOf("colour", Colour.RED, Colour.GREEN);
        Event proven = Event.in(Happened.class, "day", "person").where(Filter.yes("proven"));
        return List.of(
                        Measure.count("all", "All", entries),
                        Measure.count("not-warm", "Not warm", entries).where(warm.not()),
                        Measure.count("either", "Either", entries)
                                .where(Filter.between("points", -5, 5)
                                        .or(Filter.no("agreed"))
                                        .or(Filter.until("startedOn", LocalDate.of(2016, 2, 29)))),
                        Measure.count("neither", "Neither", entries)
                                .where(Filter.atLeast("cost", 10)
                                        .or(Filter.yes("agreed"))
                                        .not()),
                        Measure.count("soon", "Soon", entries).where(Filter.within(21, "startedOn", "day")),
                        Measure.count("shaded", "Shaded", entries)
                                .where(Filter.oneOf("shades", Colour.RED, Colour.BLUE)),
                        Measure.count("unshaded", "Unshaded", entries).where(Filter.empty("shades")),
                        Measure.count("placed", "Placed", entries).where(Filter.is("place", "P3")),
                        Measure.count("seen", "Seen soon", entries)
                                .where(Filter.within(3, "seenAt", "day")
                                        .and(Filter.from("seenAt", LocalDate.of(2016, 1, 2)))),
                        Measure.count("caused", "With a proven happening", entries)
                                .where(Filter.exists(Happened.class, "entry", Filter.yes("proven"))),
                        Measure.count("uncaused", "Without one", entries)
                                .where(Filter.exists(Happened.class, "entry", Filter.yes("proven"))
                                        .not()),
                        Measure.count("after-red", "After a red one", entries)
                                .where(Filter.refers("earlier", Filter.oneOf("colour", Colour.RED))),
                        Measure.followUp(
                                "own", "Own", entries, Event.in(Happened.class, "day", "reference", "entry"), 30),
                        Measure.count("by-place", "By place", entries).brokenDownBy("place"),
                        Measure.distinct("people", "People", entries, "person"),
                        Measure.distinct("pointed", "Different points", entries, "points"),
                        Measure.sum("cost", "Cost", entries, "cost").unit("£"),
                        Measure.sum("points", "Points", entries, "points").where(Filter.filled("startedOn")),
                        Measure.sum("agreed", "Agreed", entries, "agreed"),
                        Measure.share("share", "Share", entries, warm, Filter.yes("agreed")),
                        Measure.rate("rate", "Rate", entries, Population.RESIDENTS, 1000),
                        Measure.quantilesOfDays("days", "Days", entries, "startedOn", "endedOn", 25, 50, 90),
                        Measure.followUp("again", "Again", entries, proven, 90).where(warm),
                        Measure.followUp("started", "Started", entries, Event.on("startedOn"), 21),
                        Measure.followUp("returned", "Returned", entries, Event.in(entries, "day", "person"), 180),
                        Measure.beforeAfter("better", "Better", entries, proven, 365, "gravity", "endedOn"),
                        Measure.beforeAfter("fewer", "Fewer", entries, proven, 100, null, null),
                        Measure.funnel(
                                "funnel",
                                "Funnel",
                                entries,
                                Step.of("agreed", "Agreed", Filter.yes("agreed")),
                                Step.of("started", "Started", Filter.filled("startedOn")),
                                Step.of("kept", "Kept", Filter.atLeastAfter(84, "endedOn", "startedOn"))),
                        Measure.countFromSql("told", "Told", entries, """
                            select e.day as counts_on, count(h.day) as numerator, e.colour
                            from entries e left join happenings h on h.person = e.person and h.day > e.day
                            group by e.reference, e.day, e.colour
                            """),
                        Measure.shareFromSql("told-share", "Told share", entries, """
                            select day as counts_on, case when agreed then 1 else 0 end as numerator,
                                1 as denominator, colour, agreed from entries where points is not null
                            """)
                                .brokenDownBy("colour", "agreed"),
                        Measure.share("changed", "Changed", entries, Filter.all(), warm)
                                .version(
                                        2,
                                        CHANGED,
                                        "Green counts too.",
                                        Measure.share(
                                                        "changed",
                                                        "Changed",
                                                        entries,
                                                        Filter.yes("agreed"),
                                                        Filter.oneOf("colour", Colour.RED))
                                                .definedAs("As it was.", "Us")
                                                .brokenDownBy("colour", "agreed")))
                .stream()
                .map(measure -> measure.definition().breakdowns().isEmpty()
                        ? measure.brokenDownBy(
                                measure.definition().id().equals("told")
                                        ? new String[] {"colour"}
                                        : new String[] {"colour", "agreed"})
                        : measure)
                .map(measure -> measure.definedAs("For the test.", "Us").target(BigDecimal.TEN))
                .toList();
    }
}
