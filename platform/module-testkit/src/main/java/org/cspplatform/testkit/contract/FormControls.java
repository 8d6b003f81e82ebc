package org.cspplatform.testkit.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a page as a browser would send it without anybody having touched it.
 *
 * @param action where it goes
 * @param fields names and values in the order of the page
 */
record FormControls(String action, List<Map.Entry<String, String>> fields) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>(.*?)</option>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

    /** The form that has a control of this name. */
    static Optional<FormControls> of(String page, String control) {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            String names = forms.group(2);
            if (names.contains("name=\"" + control)) {
                return Optional.of(new FormControls(
                        attributes(forms.group(1)).getOrDefault("action", ""), controls(forms.group(2))));
            }
        }
        return Optional.empty();
    }

    /** Without the controls whose name begins with an underscore: those are about the record and not of it. */
    FormControls asNew(String elsewhere) {
        return new FormControls(
                elsewhere,
                fields.stream().filter(field -> !field.getKey().startsWith("_")).toList());
    }

    private static List<Map.Entry<String, String>> controls(String form) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher found = CONTROL.matcher(form);
        while (found.find()) {
            if (found.group(1) != null) {
                Map<String, String> input = attributes(found.group(1));
                String type = input.getOrDefault("type", "text");
                boolean ticks = type.equals("radio") || type.equals("checkbox");
                boolean sends = input.containsKey("name") && !type.equals("submit") && !type.equals("file");
                if (sends && (!ticks || input.containsKey("checked"))) {
                    fields.add(Map.entry(input.get("name"), input.getOrDefault("value", ticks ? "on" : "")));
                }
            } else if (found.group(2) != null) {
                // A browser drops the first line break and sends the others as two characters.
                String text = plain(found.group(3)).replaceFirst("^\n", "").replace("\n", "\r\n");
                fields.add(Map.entry(attributes(found.group(2)).getOrDefault("name", ""), text));
            } else {
                fields.add(Map.entry(attributes(found.group(4)).getOrDefault("name", ""), chosen(found.group(5))));
            }
        }
        return fields;
    }

    private static String chosen(String options) {
        String first = null;
        Matcher found = OPTION.matcher(options);
        while (found.find()) {
            Map<String, String> option = attributes(found.group(1));
            String value = option.getOrDefault("value", plain(found.group(2)).strip());
            if (option.containsKey("selected")) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? "" : first;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            attributes.put(found.group(1), plain(found.group(2) == null ? "" : found.group(2)));
        }
        return attributes;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
