package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.util.Set;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.Reference;
import org.cspplatform.module.Text;
import org.cspplatform.module.Whose;
import org.cspplatform.module.Withheld;
import org.jspecify.annotations.Nullable;

/** Something to learn, in words that say nothing of the case. The region's register is what partnerships share of these. */
@Dataset(
        id = "learning-points",
        title = "Learning points",
        one = "learning point",
        description =
                "Shared, they make the region's register of learning, which every partnership can search by theme.",
        whose = Whose.SHAREABLE)
public record LearningPoint(
        @Key @Withheld @Text(max = 40) @Label("Learning reference")
        String learningReference,

        @Label(value = "Review", hint = "Empty when it comes from elsewhere") @Nullable
        Reference<Review> review,

        @CountsOn @Bounds(min = "2011-04-13", max = "today") @Label("Identified")
        LocalDate identifiedOn,

        @Label("Theme") Theme theme,
        @Text(max = 150) @Label("Title") String title,

        @LongText(max = 2000) @Label(value = "Learning", hint = "No names, places or dates: it may be shared")
        String learning,

        @Label("Agencies it concerns") Set<AgencyKind> agencies,

        @LongText(max = 2000) @Label(value = "Change of practice", hint = "What to do differently") @Nullable
        String practiceChange) {
    public LearningPoint {
        agencies = Set.copyOf(agencies);
    }
}
