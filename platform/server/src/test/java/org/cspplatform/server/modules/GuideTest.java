package org.cspplatform.server.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GuideTest {
    @Test
    void looksLikeEveryOtherPage() {
        assertThat(Guide.render("""
            # Thefts

            What to *record*.

            - one
            - two

            1. first

            ## Figures

            | a | b |
            |---|---|
            | 1 | 2 |
            """))
                .contains(
                        "<h1 class=\"govuk-heading-l\">Thefts</h1>",
                        "<p class=\"govuk-body\">What to <em>record</em>.</p>",
                        "<ul class=\"govuk-list govuk-list--bullet\">",
                        "<li>one</li>",
                        "govuk-list--number",
                        "<h2 class=\"govuk-heading-m\">Figures</h2>",
                        "<table class=\"govuk-table\">",
                        "<th class=\"govuk-table__header\">a</th>");
    }

    @Test
    void runsNothingOfItsAuthor() {
        assertThat(Guide.render("""
            <script>alert(1)</script>

            [here](javascript:alert(1)) <b onclick="x()">b</b> [there](https://example.org/x)
            """))
                .doesNotContain("<script", "javascript:", "<b ")
                .contains("&lt;script&gt;", "<a rel=\"nofollow\" href=\"https://example.org/x\" class=\"govuk-link\">");
    }
}
