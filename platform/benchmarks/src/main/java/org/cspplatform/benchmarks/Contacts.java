package org.cspplatform.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records that are read: contacts of the module arrest-referral, as the service's own SQL reads them. */
final class Contacts {

    static final String MODULE = "arrest-referral";
    static final String DATASET = "contacts";

    private static final String COLUMNS = """
        id, tenant_id, version, created_at, updated_at, contact_reference, client, contact_date, prompting_event, setting,
        custody_suite, date_of_birth, sex, ethnicity, accommodation_need, test_result, test_ground, main_drug, second_drug,
        third_drug, route_of_main_drug, drinking_days, units_per_drinking_day, ndtms_consent, assessment_required_on,
        assessment_attended_on, care_plan_on, referred_on, triaged_on, treatment_started_on, treatment_ended_on,
        exit_planned, closed_on, closure, note\
        """;

    private static final int COUNT = 35;

    /** Parameter: id. */
    static final String BY_ID = "select " + COLUMNS + " from arrest_referral.contacts where id = ?";

    /** Parameters: partnership, id. One more than shown tells whether there are more. */
    static final String FIFTY = "select " + COLUMNS
            + " from arrest_referral.contacts where tenant_id = ? and id < ? order by id desc limit 51";

    /** Parameters: partnership, how many. */
    static final String FILL = """
        insert into arrest_referral.contacts (tenant_id, contact_reference, client, contact_date, prompting_event, setting,
            custody_suite, date_of_birth, sex, ethnicity, accommodation_need, test_result, test_ground, main_drug,
            route_of_main_drug, drinking_days, units_per_drinking_day, ndtms_consent, assessment_required_on,
            assessment_attended_on, referred_on)
        select ?, 'REF-' || n, 'C' || n, date '2026-01-01' + n % 300, 'REQUIRED_ASSESSMENT', 'POLICE_CUSTODY', 'Central',
            date '1980-01-01' + n % 9000, 'MALE', 'WHITE_BRITISH', 'NO_PROBLEM', 'POSITIVE', 'TRIGGER_OFFENCE', 'HEROIN',
            'SMOKE', n % 28, n % 30, n % 2 = 0, date '2026-01-03' + n % 300, date '2026-01-05' + n % 300,
            date '2026-01-07' + n % 300
        from generate_series(1, ?) n
        """;

    private Contacts() {}

    /** Reads every column, as one must to answer with them. */
    static void read(ResultSet row) throws SQLException {
        for (int column = 1; column <= COUNT; column++) {
            row.getObject(column);
        }
    }

    /** An answer of the same form and size, out of nothing. */
    static Map<String, @Nullable Object> constant(UUID id) {
        LocalDate day = LocalDate.of(2026, 11, 21);
        Map<String, @Nullable Object> json = LinkedHashMap.newLinkedHashMap(COUNT);
        json.put("id", id);
        json.put("version", 1);
        json.put("createdAt", Instant.EPOCH);
        json.put("updatedAt", Instant.EPOCH);
        json.put("contactReference", "REF-12345");
        json.put("client", "C12345");
        json.put("contactDate", day);
        json.put("promptingEvent", "REQUIRED_ASSESSMENT");
        json.put("setting", "POLICE_CUSTODY");
        json.put("custodySuite", "Central");
        json.put("dateOfBirth", day);
        json.put("sex", "MALE");
        json.put("ethnicity", "WHITE_BRITISH");
        json.put("accommodationNeed", "NO_PROBLEM");
        json.put("testResult", "POSITIVE");
        json.put("testGround", "TRIGGER_OFFENCE");
        json.put("mainDrug", "HEROIN");
        json.put("secondDrug", null);
        json.put("thirdDrug", null);
        json.put("routeOfMainDrug", "SMOKE");
        json.put("drinkingDays", 12);
        json.put("unitsPerDrinkingDay", 12);
        json.put("ndtmsConsent", true);
        json.put("assessmentRequiredOn", day);
        json.put("assessmentAttendedOn", day);
        json.put("carePlanOn", null);
        json.put("referredOn", day);
        json.put("triagedOn", null);
        json.put("treatmentStartedOn", null);
        json.put("treatmentEndedOn", null);
        json.put("exitPlanned", null);
        json.put("closedOn", null);
        json.put("closure", null);
        json.put("note", null);
        return json;
    }
}
