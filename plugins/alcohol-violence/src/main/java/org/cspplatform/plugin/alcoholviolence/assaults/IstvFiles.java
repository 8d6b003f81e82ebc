package org.cspplatform.plugin.alcoholviolence.assaults;

import java.util.List;
import java.util.Map;
import org.cspplatform.module.ExchangeIn;

/**
 * The monthly file of an emergency department. The data elements are those of the NHS Data Dictionary; how a department spells them
 * in its file, and its codes, are settled with it (unconfirmed).
 */
public final class IstvFiles {
    private static final String VERSION = "1.0";
    private static final int DATE = 10;

    private static final Map<String, AssaultMethod> METHODS = Map.ofEntries(
            Map.entry("01", AssaultMethod.BODY_PART),
            Map.entry("02", AssaultMethod.KNIFE),
            Map.entry("03", AssaultMethod.GLASS),
            Map.entry("04", AssaultMethod.BLUNT_OBJECT),
            Map.entry("05", AssaultMethod.FIREARM),
            Map.entry("06", AssaultMethod.SUBSTANCE),
            Map.entry("07", AssaultMethod.ANIMAL),
            Map.entry("98", AssaultMethod.OTHER),
            Map.entry("99", AssaultMethod.NOT_KNOWN));
    private static final Map<String, LocationType> LOCATIONS = Map.ofEntries(
            Map.entry("01", LocationType.LICENSED_PREMISES),
            Map.entry("02", LocationType.STREET),
            Map.entry("03", LocationType.HOME),
            Map.entry("04", LocationType.WORKPLACE),
            Map.entry("05", LocationType.SCHOOL),
            Map.entry("06", LocationType.TRANSPORT),
            Map.entry("98", LocationType.OTHER),
            Map.entry("99", LocationType.NOT_KNOWN));

    private IstvFiles() {}

    /** CSV, with the header's data elements in each row, and XML. */
    public static List<ExchangeIn> all() {
        return List.of(csv(), xml());
    }

    private static ExchangeIn csv() {
        return ExchangeIn.csv("istv-csv", "ISTV minimum data set, CSV", VERSION, Assault.class)
                .field("REPORTING PERIOD START DATE", "periodStart")
                .field("REPORTING PERIOD END DATE", "periodEnd")
                .field("SITE CODE (OF TREATMENT)", "siteCode")
                .field("ARRIVAL DATE AND TIME AT ACCIDENT AND EMERGENCY DEPARTMENT", "arrivedAt")
                .field("ASSAULT DATE AND TIME", "assaultedAt")
                .field("ASSAULT DATE AND TIME", "assaultedOn", IstvFiles::day)
                .field("ASSAULT METHOD", "method", IstvFiles::method)
                .field("ASSAULT METHOD OTHER DESCRIPTION", "methodOther")
                .field("ASSAULT LOCATION TYPE", "locationType", IstvFiles::location)
                .field("ASSAULT LOCATION DESCRIPTION", "locationDescription");
    }

    private static ExchangeIn xml() {
        return ExchangeIn.xml("istv-xml", "ISTV minimum data set, XML", VERSION, Assault.class, "Assault")
                .header("ReportingPeriodStartDate", "periodStart")
                .header("ReportingPeriodEndDate", "periodEnd")
                .header("SiteCodeOfTreatment", "siteCode")
                .field("ArrivalDateAndTimeAtAccidentAndEmergencyDepartment", "arrivedAt")
                .field("AssaultDateAndTime", "assaultedAt")
                .field("AssaultDateAndTime", "assaultedOn", IstvFiles::day)
                .field("AssaultMethod", "method", IstvFiles::method)
                .field("AssaultMethodOtherDescription", "methodOther")
                .field("AssaultLocationType", "locationType", IstvFiles::location)
                .field("AssaultLocationDescription", "locationDescription");
    }

    /** The date of a date and time: 2026-11-21T23:15 or 21/11/2026 23:15. Anything else stays as it is, and is refused by name. */
    static String day(String time) {
        return time.length() > DATE ? time.substring(0, DATE) : time;
    }

    /** A code of the file, or the words of our own list. */
    static String method(String code) {
        AssaultMethod found = METHODS.get(padded(code));
        return found == null ? code : found.name();
    }

    static String location(String code) {
        LocationType found = LOCATIONS.get(padded(code));
        return found == null ? code : found.name();
    }

    private static String padded(String code) {
        String trimmed = code.strip();
        return trimmed.length() == 1 ? "0" + trimmed : trimmed;
    }
}
