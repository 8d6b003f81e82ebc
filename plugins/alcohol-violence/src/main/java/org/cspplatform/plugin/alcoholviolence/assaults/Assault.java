package org.cspplatform.plugin.alcoholviolence.assaults;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Dimension;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Label;
import org.cspplatform.module.LongText;
import org.cspplatform.module.Personal;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.SpecialCategory;
import org.cspplatform.module.Text;
import org.cspplatform.module.Withheld;
import org.jspecify.annotations.Nullable;

/** An assault that an emergency department treated, as the Information Sharing to Tackle Violence minimum data set has it. */
@Dataset(
        id = "assaults",
        title = "Assaults treated by emergency departments",
        one = "assault",
        description =
                "One record for each attendance after an assault, as the department sends it each month. Follows the"
                        + " Information Sharing to Tackle Violence (ISTV) minimum data set. Nothing in it names the"
                        + " patient.")
@Keep(years = 7, because = "Local retention schedule (unconfirmed)")
public record Assault(
        @Label("Reporting period starts") LocalDate periodStart,
        @Label("Reporting period ends") LocalDate periodEnd,

        @Dimension
        @Text(max = 12, pattern = "[A-Z0-9]{3,12}", says = "3 to 12 capital letters and digits")
        @Label(value = "Site code of treatment", hint = "For example, RXX01")
        String siteCode,

        @Label("Arrival at the department") @Nullable LocalDateTime arrivedAt,

        @Label("Date and time of the assault") LocalDateTime assaultedAt,

        @CountsOn
        @Bounds(min = "2000-01-01", max = "today")
        @Label(value = "Day of the assault", hint = "The date of that date and time; it decides the quarter")
        LocalDate assaultedOn,

        @SpecialCategory @Label("Method") AssaultMethod method,

        @Personal
        @Text(max = 255)
        @RequiredWhen(field = "method", is = "OTHER")
        @Label("Other method, in words")
        @Nullable
        String methodOther,

        @Label("Type of location") LocationType locationType,

        @Personal
        @Withheld
        @LongText(max = 255)
        @Label(
                value = "Description of the location",
                hint = "The name of the premises or street. With the time it may identify a person: it stays here")
        @Nullable
        String locationDescription) {
    /** The night to which the assault belongs. */
    @Derived
    @Label("Night")
    public Night night() {
        return Night.of(assaultedAt);
    }

    /** Friday to Sunday, 20:00 to 05:59: the nights of Friday, Saturday and Sunday. */
    @Derived
    @Label("Weekend night")
    public boolean weekendNight() {
        return night().weekend();
    }
}
