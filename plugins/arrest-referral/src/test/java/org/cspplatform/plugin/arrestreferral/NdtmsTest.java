package org.cspplatform.plugin.arrestreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.cspplatform.module.ExchangeOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NdtmsTest {
    private final List<Contact> contacts = DemoContacts.make(DemoRecordsTest.COVENTRY);

    @Test
    void twoVersionsStandBesideEachOtherUnderOneId() {
        assertThat(Ndtms.all())
                .extracting(
                        out -> out.definition().id() + " " + out.definition().version())
                .containsExactly("ndtms-cjit O 2018", "ndtms-cjit P 2020");
        assertThat(headings("O 2018")).contains("DAT").doesNotContain("UTLA", "VETERAN");
        assertThat(headings("P 2020")).contains("UTLA", "VETERAN").doesNotContain("DAT");
    }

    @Test
    void onlyClientsWhoConsentAreInIt() {
        ExchangeOut.Definition<Contact> extract = extract("P 2020");
        assertThat(contacts).anyMatch(contact -> !contact.ndtmsConsent());
        assertThat(contacts).allMatch(contact -> extract.passes().test(contact) == contact.ndtmsConsent());
    }

    @Test
    void aContactIsWrittenInTheCodesOfTheNhs() {
        Contact contact = contacts.stream()
                .filter(made -> made.sex() == Sex.FEMALE && made.ethnicity() == Ethnicity.ASIAN_PAKISTANI)
                .findFirst()
                .orElseThrow();
        assertThat(cell("SEX", contact)).isEqualTo("2");
        assertThat(cell("ETHNIC", contact)).isEqualTo("J");
        assertThat(cell("CONSENT", contact)).isEqualTo(contact.ndtmsConsent() ? "Y" : "N");
        assertThat("" + cell("FINITIAL", contact) + cell("SINITIAL", contact)).isEqualTo(contact.initials());
        assertThat(Objects.requireNonNull(cell("EVENTD", contact)).toString())
                .matches("\\d\\d/\\d\\d/\\d{4}")
                .endsWith("/" + contact.contactDate().getYear());
    }

    private static List<String> headings(String version) {
        return extract(version).columns().stream()
                .map(ExchangeOut.Column::heading)
                .toList();
    }

    private static @Nullable Object cell(String heading, Contact contact) {
        List<Function<? super Contact, @Nullable Object>> found = new ArrayList<>();
        extract("P 2020").columns().stream()
                .filter(column -> column.heading().equals(heading))
                .forEach(column -> found.add(column.value()));
        assertThat(found).hasSize(1);
        return found.getFirst().apply(contact);
    }

    @SuppressWarnings("unchecked") // every extract of this module is of contacts
    private static ExchangeOut.Definition<Contact> extract(String version) {
        return (ExchangeOut.Definition<Contact>) Ndtms.all().stream()
                .map(ExchangeOut::definition)
                .filter(extract -> extract.version().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
