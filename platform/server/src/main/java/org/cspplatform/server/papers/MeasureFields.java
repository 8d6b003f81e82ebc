package org.cspplatform.server.papers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.release.ListedMeasure;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** How a measure of a section is entered: one choice names module, measure and breakdown. */
final class MeasureFields {
    private static final Pattern NAMED =
            Pattern.compile("(?<module>[^/]{1,100})/(?<measure>[^/]{1,100})(/(?<by>[^/]{1,100}))?");
    private static final int MOST_QUARTERS = 12;

    private MeasureFields() {}

    /** What can be chosen: each measure without breakdown, and by each of its breakdowns. */
    static Map<String, String> choices(List<ListedMeasure> measures) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (ListedMeasure measure : measures) {
            String name = measure.module() + "/" + measure.measure();
            String label = measure.moduleTitle() + ": " + measure.title();
            choices.put(name, label);
            measure.breakdowns()
                    .forEach(by -> choices.put(
                            name + "/" + by.field(),
                            label + ", by " + by.label().toLowerCase(Locale.UK)));
        }
        return choices;
    }

    static void put(Section.Measured section, Map<String, String> fields) {
        String by = section.by();
        LocalDate upTo = section.upTo();
        LocalDate asOf = section.asOf();
        fields.put("measure", section.module() + "/" + section.measure() + (by == null ? "" : "/" + by));
        fields.put("quarters", Integer.toString(section.quarters()));
        fields.put("upTo", upTo == null ? "" : upTo.toString());
        fields.put("asOf", asOf == null ? "" : asOf.toString());
        fields.put("show", section.show().name());
    }

    /** @throws InvalidException that names every field that cannot be read */
    static Section read(String id, String heading, String words, PaperForm form) {
        List<FieldError> errors = new ArrayList<>();
        Matcher named = NAMED.matcher(form.text("measure"));
        if (!named.matches()) {
            errors.add(new FieldError("measure", "Choose a measure"));
        }
        int quarters = quarters(form.text("quarters"));
        if (quarters == 0) {
            errors.add(new FieldError("quarters", "Enter how many quarters, 1 to " + MOST_QUARTERS));
        }
        LocalDate upTo = day(form, "upTo", errors);
        LocalDate asOf = day(form, "asOf", errors);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        Section.Show show = SectionForm.choice(
                Section.Show.class, form.text("show"), "show", "Choose what is shown of the measure");
        return new Section.Measured(
                id,
                heading,
                words,
                named.group("module"),
                named.group("measure"),
                named.group("by"),
                quarters,
                upTo,
                asOf,
                show);
    }

    private static @Nullable LocalDate day(PaperForm form, String field, List<FieldError> errors) {
        try {
            return form.day(field);
        } catch (DateTimeException | NumberFormatException unreadable) {
            errors.add(new FieldError(field, "Enter a real date, such as 31 3 2027, or leave it empty"));
            return null;
        }
    }

    private static int quarters(String entered) {
        try {
            int quarters = Integer.parseInt(entered);
            return quarters >= 1 && quarters <= MOST_QUARTERS ? quarters : 0;
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
