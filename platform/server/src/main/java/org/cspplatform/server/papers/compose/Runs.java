package org.cspplatform.server.papers.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.cspplatform.server.papers.content.Run;
import org.jspecify.annotations.Nullable;

/** Reads the inside of a paragraph. It walks without recursion, for what people send may be nested as deep as they like. */
final class Runs {
    /** Anything else than these may run a script or lead into the reader's own machine. */
    private static final Pattern LEADS_OUT =
            Pattern.compile("(https?://|mailto:)[^\\s\\p{Cntrl}]{1,2000}", Pattern.CASE_INSENSITIVE);

    private final List<Run> runs = new ArrayList<>();
    private int bold;
    private int italic;
    private @Nullable String link;

    private Runs() {}

    static List<Run> of(Node parent) {
        Runs runs = new Runs();
        runs.read(parent);
        return runs.runs;
    }

    private void read(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            enter(child);
            read(child);
            leave(child);
        }
    }

    private void enter(Node node) {
        switch (node) {
            case StrongEmphasis _ -> bold++;
            case Emphasis _ -> italic++;
            case Link to -> link = LEADS_OUT.matcher(to.getDestination()).matches() ? to.getDestination() : null;
            case Text text -> add(text.getLiteral());
            case Code code -> add(code.getLiteral());
            case HtmlInline html -> add(html.getLiteral());
            case SoftLineBreak _ -> add(" ");
            case HardLineBreak _ -> add(" ");
            default -> {}
        }
    }

    private void leave(Node node) {
        switch (node) {
            case StrongEmphasis _ -> bold--;
            case Emphasis _ -> italic--;
            case Link _ -> link = null;
            default -> {}
        }
    }

    private void add(String text) {
        Run last = runs.isEmpty() ? null : runs.getLast();
        Run next = new Run(text, bold > 0, italic > 0, link);
        if (last != null && sameStyle(last, next)) {
            runs.set(runs.size() - 1, new Run(last.text() + text, last.bold(), last.italic(), last.link()));
        } else {
            runs.add(next);
        }
    }

    private static boolean sameStyle(Run one, Run other) {
        return new Run("", one.bold(), one.italic(), one.link())
                .equals(new Run("", other.bold(), other.italic(), other.link()));
    }
}
