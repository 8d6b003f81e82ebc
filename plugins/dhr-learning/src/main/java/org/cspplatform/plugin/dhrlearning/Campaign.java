package org.cspplatform.plugin.dhrlearning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.Money;
import org.cspplatform.module.Text;
import org.cspplatform.module.Whose;
import org.jspecify.annotations.Nullable;

/** A campaign that grew out of learning. */
@Dataset(
        id = "campaigns",
        title = "Campaigns",
        one = "campaign",
        description = "Campaigns for the public or for professionals, with reach and evaluation.",
        whose = Whose.SHAREABLE)
public record Campaign(
        @Key @Text(max = 40) @Label("Campaign reference") String campaignReference,
        @Text(max = 150) @Label("Title") String title,
        @Label("Theme") Theme theme,

        @CountsOn @Bounds(min = "2011-04-13") @Label("Starts")
        LocalDate startsOn,

        @Label("Ends") @Nullable LocalDate endsOn,
        @Label("Channels") Set<Channel> channels,

        @Bounds(min = "0") @Label(value = "Reach", hint = "People reached, as the channels count them") @Nullable
        Integer reach,

        @Money @Bounds(min = "0") @Label("Cost") @Nullable BigDecimal cost,

        @LongText(max = 2000) @Label(value = "Evaluation", hint = "What it changed, and how you know") @Nullable
        String evaluation) {
    public Campaign {
        channels = Set.copyOf(channels);
    }
}
