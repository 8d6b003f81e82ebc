package org.cspplatform.server.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of a page as somebody reads it.
 *
 * @param rows cells from the left, the row's heading first
 */
public record HtmlTable(String caption, List<String> headings, List<List<String>> rows) {
    private static final Pattern TABLE = Pattern.compile("<table.*?</table>", Pattern.DOTALL);
    private static final Pattern CAPTION = Pattern.compile("<caption[^>]*>(.*?)</caption>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<(td|th)[^>]*>(.*?)</\\1>", Pattern.DOTALL);

    /** Every table of a page, in order. */
    public static List<HtmlTable> of(String page) {
        List<HtmlTable> tables = new ArrayList<>();
        Matcher table = TABLE.matcher(page);
        while (table.find()) {
            Matcher caption = CAPTION.matcher(table.group());
            List<List<String>> lines = new ArrayList<>();
            Matcher row = ROW.matcher(table.group());
            while (row.find()) {
                lines.add(cells(row.group()));
            }
            tables.add(new HtmlTable(
                    caption.find() ? text(caption.group(1)) : "", lines.getFirst(), lines.subList(1, lines.size())));
        }
        return tables;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(row);
        while (cell.find()) {
            cells.add(text(cell.group(2)));
        }
        return cells;
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
