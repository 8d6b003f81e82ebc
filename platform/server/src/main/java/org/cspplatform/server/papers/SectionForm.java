package org.cspplatform.server.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.papers.compose.MoneyTable;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;

/** How a section is entered in a form, by its kind. */
final class SectionForm {
    /** The kinds of section, by the word in addresses, with what people read. */
    static final Map<String, String> KINDS = kinds();

    private SectionForm() {}

    static String kindOf(Section section) {
        return switch (section) {
            case Section.Text _ -> "text";
            case Section.Recommendations _ -> "recommendations";
            case Section.Money _ -> "money";
            case Section.Measured _ -> "measure";
        };
    }

    static Map<String, String> of(Section section) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("heading", section.heading());
        fields.put("words", section.words());
        switch (section) {
            case Section.Text _, Section.Recommendations _ -> {}
            case Section.Money money -> {
                fields.put("table", money.table().name());
                fields.put("year", money.year().toString());
                fields.put("quarter", money.quarter().name());
            }
            case Section.Measured measured -> MeasureFields.put(measured, fields);
        }
        return fields;
    }

    /**
     * The section that was entered.
     *
     * @throws InvalidException when a field cannot be read
     * @throws NotFoundException when there is no such kind
     */
    static Section read(String kind, String id, PaperForm form) {
        String heading = form.text("heading");
        String words = form.text("words");
        return switch (kind) {
            case "text" -> new Section.Text(id, heading, words);
            case "recommendations" -> new Section.Recommendations(id, heading, words);
            case "money" ->
                new Section.Money(
                        id,
                        heading,
                        words,
                        choice(MoneyTable.class, form.text("table"), "table", "Choose a table"),
                        year(form.text("year")),
                        choice(Quarter.class, form.text("quarter"), "quarter", "Choose a quarter"));
            case "measure" -> MeasureFields.read(id, heading, words, form);
            default -> throw new NotFoundException("kind of section");
        };
    }

    static Map<String, String> tables() {
        return Choices.of(List.of(MoneyTable.values()), MoneyTable::name, MoneyTable::label);
    }

    static FinancialYear year(String entered) {
        try {
            return FinancialYear.parse(entered);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidException("year", "Enter a financial year, such as 2016-17");
        }
    }

    static <E extends Enum<E>> E choice(Class<E> type, String entered, String field, String otherwise) {
        try {
            return Enum.valueOf(type, entered);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidException(field, otherwise);
        }
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("text", "Text");
        kinds.put("money", "A table of the fund");
        kinds.put("measure", "A released measure");
        kinds.put("recommendations", "Recommendations");
        return kinds;
    }
}
