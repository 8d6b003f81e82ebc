package org.cspplatform.plugin.youthoffending.programmes;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.cspplatform.plugin.youthoffending.children.Child;
import org.jspecify.annotations.Nullable;

/** An intervention programme with one child, from start to end. Those that start in a quarter are a cohort. */
@Dataset(
        id = "programmes",
        title = "Intervention programmes",
        one = "programme",
        description =
                "One record for each programme: prevention, diversion, an out-of-court disposal or an order. Record it"
                        + " when it starts and give it its end when it ends.")
@Keep(years = 15, because = "A child of ten is then 25 (your own retention schedule comes first)")
public record Programme(
        @Key
        @Text(max = 40)
        @Label(value = "Programme reference", hint = "The reference of the programme in your case system")
        String programme,

        @Label("Child") Reference<Child> child,

        @Dimension @Text(max = 60) @Label(value = "Team", hint = "For comparing teams. Always write it the same")
        String team,

        @SpecialCategory @Label("Kind of programme or order")
        OrderType orderType,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("Started")
        LocalDate startsOn,

        @Bounds(min = "2000-04-01", max = "today")
        @Label(value = "Ended", hint = "Leave empty while it goes on")
        @Nullable
        LocalDate endsOn,

        @Bounds(min = "5", max = "25") @Label("Age at the start")
        int ageAtStart,

        @Label(value = "Point of entry?", hint = "The first programme that this child has had with the service")
        boolean pointOfEntry,

        @Label(value = "Does the programme count?", hint = "Towards the national indicators")
        boolean counts,

        @RequiredWhen(field = "endsOn") @Label("Successfully completed") @Nullable
        Boolean completed) {
    private static final int FIRST_AGE = 10;
    private static final int LAST_AGE = 17;

    /** The rank of the order, for choosing the most serious of a child's programmes that end in one quarter. */
    @Derived
    @SpecialCategory
    @Label("Rank of the order")
    public int orderRank() {
        return orderType.rank();
    }

    /** The quarter of the end as the Youth Justice Board writes it: 2023Q1 is April to June 2023. */
    @Derived
    @Text(max = 6)
    @Label("Quarter of the end")
    public @Nullable String quarterOfEnd() {
        return endsOn == null ? null : YouthJusticeQuarter.of(endsOn);
    }

    /** Whether the national indicators look at it, as far as the programme itself can tell. */
    @Derived
    @Label("Programme enters the national indicators")
    public boolean included() {
        return counts && orderRank() > 0 && ageAtStart >= FIRST_AGE && ageAtStart <= LAST_AGE;
    }

    /** Whether it ended a case out of court. */
    @Derived
    @Label("Out of court")
    public boolean outOfCourt() {
        return orderType.outOfCourt();
    }
}
