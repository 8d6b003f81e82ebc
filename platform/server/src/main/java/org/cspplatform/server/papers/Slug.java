package org.cspplatform.server.papers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The last part of a paper's address, made from its title. */
final class Slug {
    /** Addresses that are pages of their own. */
    static final Set<String> RESERVED = Set.of("new", "drafts");

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Slug() {}

    static String of(String title) {
        String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = EDGES.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
        String shortened = joined.length() <= LONGEST ? joined : joined.substring(0, LONGEST);
        String slug = EDGES.matcher(shortened).replaceAll("");
        return slug.isEmpty() ? "paper" : slug;
    }
}
