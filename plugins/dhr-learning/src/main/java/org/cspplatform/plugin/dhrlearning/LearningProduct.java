package org.cspplatform.plugin.dhrlearning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.cspplatform.module.Attachment;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.Percentage;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.Text;
import org.cspplatform.module.Whose;
import org.jspecify.annotations.Nullable;

/** A brief, video, seminar or toolkit that passes learning on. */
@Dataset(
        id = "learning-products",
        title = "Learning products",
        one = "learning product",
        description = "Briefs, videos, seminars and toolkits, with reach and what people said of them.",
        whose = Whose.SHAREABLE)
public record LearningProduct(
        @Key @Text(max = 40) @Label("Product reference") String productReference,
        @Label("Form") ProductKind kind,
        @Text(max = 150) @Label("Title") String title,
        @Label("Theme") Theme theme,
        @Label("Campaign") @Nullable Reference<Campaign> campaign,
        @Label("For") Set<AgencyKind> audience,

        @CountsOn @Bounds(min = "2011-04-13", max = "today") @Label("Released, or held")
        LocalDate releasedOn,

        @Bounds(min = "0") @Label(value = "Reach", hint = "People who came, watched or opened it") @Nullable
        Integer reach,

        @Bounds(min = "0") @Label(value = "Answers", hint = "People who filled in the evaluation") @Nullable
        Integer answers,

        @Percentage
        @RequiredWhen(field = "answers")
        @Label(value = "Will change their practice", hint = "Of those who answered")
        @Nullable
        BigDecimal willChange,

        @LongText(max = 2000) @Label("Evaluation") @Nullable String evaluation,
        @Label("The product") @Nullable Attachment file) {
    public LearningProduct {
        audience = Set.copyOf(audience);
    }
}
