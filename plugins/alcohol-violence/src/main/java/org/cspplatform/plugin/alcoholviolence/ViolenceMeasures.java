package org.cspplatform.plugin.alcoholviolence;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Measure;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.module.Population;
import org.cspplatform.plugin.alcoholviolence.assaults.Assault;
import org.cspplatform.plugin.alcoholviolence.assaults.AssaultMethod;
import org.cspplatform.plugin.alcoholviolence.assaults.LocationType;
import org.cspplatform.plugin.alcoholviolence.assaults.OffenceClass;
import org.cspplatform.plugin.alcoholviolence.assaults.RecordedOffence;

/** What emergency departments and the police see. */
final class ViolenceMeasures {
    private static final String ISTV = "Information Sharing to Tackle Violence minimum data set (NHS Data Dictionary)";
    private static final String POLICE = "Police recorded crime (measure unconfirmed)";
    private static final String UNREPORTED =
            "Departments differ in how completely they record. At least half of the violence they treat is not"
                    + " reported to the police.";

    private ViolenceMeasures() {}

    static List<Measure> all() {
        List<Measure> all = new ArrayList<>(treated());
        all.addAll(recorded());
        return List.copyOf(all);
    }

    private static List<Measure> treated() {
        return List.of(
                Measure.count("assaults", "Assaults treated by emergency departments", Assault.class)
                        .brokenDownBy("siteCode", "method", "locationType", "night")
                        .unit("assaults")
                        .better(Direction.LESS_IS_BETTER)
                        .caveat(UNREPORTED)
                        .definedAs("Attendances after an assault, by the day of the assault.", ISTV),
                Measure.count("assaults-weekend-nights", "Assaults treated, on weekend nights", Assault.class)
                        .where(Filter.yes("weekendNight"))
                        .brokenDownBy("siteCode", "night", "locationType")
                        .unit("assaults")
                        .better(Direction.LESS_IS_BETTER)
                        .caveat(UNREPORTED)
                        .definedAs(
                                "Assaults from 20:00 to 05:59 in the nights of Friday, Saturday and Sunday. The hours"
                                        + " after midnight belong to the night before: 02:00 on Monday is Sunday night,"
                                        + " 02:00 on Friday is Thursday night.",
                                "Our rule (measure unconfirmed)"),
                Measure.share(
                                "assaults-share-weekend-nights",
                                "Part of the assaults that is on weekend nights",
                                Assault.class,
                                Filter.all(),
                                Filter.yes("weekendNight"))
                        .brokenDownBy("siteCode", "locationType")
                        .unit("assaults")
                        .better(Direction.LESS_IS_BETTER)
                        .caveat(UNREPORTED)
                        .definedAs(
                                "Of the assaults treated, those on weekend nights.", "Our rule (measure unconfirmed)"),
                Measure.share(
                                "assaults-licensed-or-street",
                                "Assaults in licensed premises or the street",
                                Assault.class,
                                Filter.oneOf("locationType", LocationType.NOT_KNOWN)
                                        .not(),
                                Filter.oneOf("locationType", LocationType.LICENSED_PREMISES, LocationType.STREET))
                        .brokenDownBy("siteCode", "night")
                        .unit("assaults")
                        .better(Direction.LESS_IS_BETTER)
                        .caveat(UNREPORTED)
                        .definedAs(
                                "Of the assaults whose type of location is known, those in licensed premises or in the"
                                        + " street.",
                                "Our rule (measure unconfirmed)"),
                Measure.share(
                                "assaults-with-weapon",
                                "Assaults with a knife, glass, blunt object or firearm",
                                Assault.class,
                                Filter.oneOf("method", AssaultMethod.NOT_KNOWN).not(),
                                Filter.oneOf(
                                        "method",
                                        AssaultMethod.KNIFE,
                                        AssaultMethod.GLASS,
                                        AssaultMethod.BLUNT_OBJECT,
                                        AssaultMethod.FIREARM))
                        .brokenDownBy("siteCode", "locationType")
                        .unit("assaults")
                        .better(Direction.LESS_IS_BETTER)
                        .caveat(UNREPORTED)
                        .definedAs("Of the assaults whose method is known, those with such a weapon.", "Our rule"));
    }

    private static List<Measure> recorded() {
        Filter injury = Filter.oneOf("offenceClass", OffenceClass.VIOLENCE_WITH_INJURY);
        return List.of(
                Measure.rate(
                                "violence-with-injury",
                                "Violence with injury for every 1,000 residents",
                                RecordedOffence.class,
                                Population.RESIDENTS,
                                1_000)
                        .where(injury)
                        .brokenDownBy("alcoholRelated", "locationType", "area")
                        .unit("offences")
                        .better(Direction.LESS_IS_BETTER)
                        .target(AlcoholViolenceSettings.INJURY_TARGET)
                        .definedAs(
                                "Offences of violence with injury that the police recorded, for every 1,000 residents."
                                        + " A quarter's rate is not multiplied by four.",
                                POLICE),
                Measure.share(
                                "violence-alcohol-related",
                                "Violence with injury that is alcohol related",
                                RecordedOffence.class,
                                injury,
                                Filter.yes("alcoholRelated"))
                        .brokenDownBy("locationType", "area")
                        .unit("offences")
                        .better(Direction.LESS_IS_BETTER)
                        .caveat("As the police flag it; how often they do differs by force and over time.")
                        .definedAs(
                                "Of the offences of violence with injury, those flagged as alcohol related.", POLICE),
                Measure.share(
                                "violence-weekend-nights",
                                "Violence with injury on weekend nights",
                                RecordedOffence.class,
                                injury.and(Filter.filled("occurredAt")),
                                Filter.yes("weekendNight"))
                        .brokenDownBy("area", "alcoholRelated")
                        .unit("offences")
                        .better(Direction.LESS_IS_BETTER)
                        .definedAs(
                                "Of the offences of violence with injury whose time is known, those from 20:00 to"
                                        + " 05:59 in the nights of Friday, Saturday and Sunday.",
                                "Our rule (measure unconfirmed)"));
    }
}
