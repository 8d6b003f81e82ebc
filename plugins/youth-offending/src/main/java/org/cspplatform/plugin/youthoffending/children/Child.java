package org.cspplatform.plugin.youthoffending.children;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.SpecialCategory;
import org.jspecify.annotations.Nullable;

/** A child known to the service, by a pseudonym: name and address stay in the case system. */
@Dataset(
        id = "children",
        title = "Children",
        one = "child",
        description = "One record for each child known to the service. Record it when the child is first referred,"
                + " arrested or sentenced, whichever comes first. Never enter a name.")
@Keep(
        years = 25,
        after = "dateOfBirth",
        because = "Records of youth justice services are kept until the 25th birthday (unconfirmed; your own retention"
                + " schedule comes first)")
public record Child(
        @Key @Label(value = "Child's reference", hint = "The reference in your case system, never a name")
        PersonKey child,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("First known to the service")
        LocalDate knownFrom,

        @Personal @Bounds(min = "1980-01-01", max = "today") @Label("Date of birth")
        LocalDate dateOfBirth,

        @Label("Sex") Sex sex,
        @SpecialCategory @Label("Gender") @Nullable Gender gender,

        @SpecialCategory
        @Label(value = "Ethnicity group", hint = "As the child gives it; the groups of the national statistics")
        EthnicityGroup ethnicity,

        @SpecialCategory @Label(value = "Care status", hint = "When first known. Later changes are dated statuses")
        CareStatus careStatus) {}
