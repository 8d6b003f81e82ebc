package org.cspplatform.server.modules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.cspplatform.server.modules.model.ModuleModel;
import org.jspecify.annotations.Nullable;

/**
 * The page that a module brings for the people who work with it: Markdown, shown in the design of all pages. HTML in it is shown as
 * text and a link leads to the web only, for the module's author is not the platform's.
 */
final class Guide {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> Guide::addClass)
            .build();

    private Guide() {}

    /** The module's guide as HTML; empty when its jar has none. */
    static Optional<String> html(ModuleModel module) {
        return markdown(module).map(Guide::render);
    }

    static String render(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    static boolean exists(ModuleModel module) {
        return classes(module).getResource(path(module)) != null;
    }

    private static Optional<String> markdown(ModuleModel module) {
        try (InputStream file = classes(module).getResourceAsStream(path(module))) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the guide of module " + module.id(), unreadable);
        }
    }

    private static ClassLoader classes(ModuleModel module) {
        return module.datasets().getFirst().type().getClassLoader();
    }

    private static String path(ModuleModel module) {
        return "guide/" + module.id() + ".md";
    }

    private static void addClass(Node node, String tag, Map<String, String> attributes) {
        String name = classOf(node);
        if (name != null) {
            attributes.put("class", name);
        }
    }

    private static @Nullable String classOf(Node node) {
        return switch (node) {
            case Heading heading ->
                switch (heading.getLevel()) {
                    case 1 -> "govuk-heading-l";
                    case 2 -> "govuk-heading-m";
                    default -> "govuk-heading-s";
                };
            case Paragraph paragraph -> isOfList(paragraph) ? null : "govuk-body";
            case BulletList _ -> "govuk-list govuk-list--bullet";
            case ListBlock _ -> "govuk-list govuk-list--number";
            case Link _ -> "govuk-link";
            case Image _ -> null;
            case BlockQuote _ -> "govuk-inset-text";
            case ThematicBreak _ -> "govuk-section-break govuk-section-break--m govuk-section-break--visible";
            case TableBlock _ -> "govuk-table";
            case TableHead _ -> "govuk-table__head";
            case TableBody _ -> "govuk-table__body";
            case TableRow _ -> "govuk-table__row";
            case TableCell cell -> cell.isHeader() ? "govuk-table__header" : "govuk-table__cell";
            default -> null;
        };
    }

    private static boolean isOfList(Paragraph paragraph) {
        return paragraph.getParent() != null && paragraph.getParent().getParent() instanceof ListBlock;
    }
}
