package org.cspplatform.plugin.arrestreferral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cspplatform.module.ExchangeOut;
import org.jspecify.annotations.Nullable;

/**
 * The extract for the National Drug Treatment Monitoring System: contacts of criminal justice intervention teams, of clients who
 * consent. NDTMS takes CSV under a lettered dataset: O from April 2018, P from April 2020, which asks for the upper-tier authority
 * and for veterans besides. The headings and codes are unconfirmed against the technical definitions.
 */
final class Ndtms {
    private static final String ID = "ndtms-cjit";
    private static final String TITLE = "NDTMS extract of the criminal justice intervention team";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Ndtms() {}

    static List<ExchangeOut<?>> all() {
        return List.of(
                common("O 2018").column("DAT", Contact::datOfResidence),
                common("P 2020")
                        .column("UTLA", Contact::localAuthority)
                        .column("VETERAN", made -> yesNo(made.veteran())));
    }

    private static ExchangeOut<Contact> common(String version) {
        return ExchangeOut.csv(ID, TITLE, version, Contact.class)
                .only(Contact::ndtmsConsent)
                .column("CLIENT", contact -> contact.client().value())
                .column("FINITIAL", contact -> initial(contact, 0))
                .column("SINITIAL", contact -> initial(contact, 1))
                .column("DOB", contact -> day(contact.dateOfBirth()))
                .column("SEX", contact -> NdtmsCodes.of(contact.sex()))
                .column("ETHNIC", contact -> NdtmsCodes.of(contact.ethnicity()))
                .column("COUNTRY", Contact::countryOfBirth)
                .column("PC", Contact::postcode)
                .column("PREGNANT", contact -> yesNo(contact.pregnant()))
                .column("ACCMNEED", contact -> name(contact.accommodationNeed()))
                .column("DRUG1", contact -> name(contact.mainDrug()))
                .column("DRUG2", contact -> name(contact.secondDrug()))
                .column("DRUG3", contact -> name(contact.thirdDrug()))
                .column("ROUTE", contact -> name(contact.routeOfMainDrug()))
                .column("ALCDDAYS", Contact::drinkingDays)
                .column("ALCUNITS", Contact::unitsPerDrinkingDay)
                .column("CONSENT", contact -> yesNo(contact.ndtmsConsent()))
                .column("CLIENTREF", Contact::contactReference)
                .column("EVENTD", contact -> day(contact.contactDate()))
                .column("EVENT", contact -> name(contact.promptingEvent()))
                .column("TRANSFROM", contact -> name(contact.transferredFrom()))
                .column("REFTREATD", contact -> day(contact.referredOn()))
                .column("RECSUPD", contact -> day(contact.recoverySupportOn()))
                .column("CLOSED", contact -> day(contact.closedOn()))
                .column("CLOSRSN", contact -> name(contact.closure()));
    }

    private static @Nullable String initial(Contact contact, int which) {
        String initials = contact.initials();
        return initials == null ? null : initials.substring(which, which + 1);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static @Nullable String yesNo(@Nullable Boolean answer) {
        if (answer == null) {
            return null;
        }
        return answer ? "Y" : "N";
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
