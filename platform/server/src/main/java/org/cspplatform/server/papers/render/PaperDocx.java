package org.cspplatform.server.papers.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperDates;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.papers.content.Picture;
import org.cspplatform.server.papers.content.Run;
import org.cspplatform.server.papers.content.Table;

/** A paper as a Word document: headings and numbers are Word's own, tables repeat their heading row, pictures say what they show. */
final class PaperDocx {
    /** Points between the margins of A4. */
    private static final double TEXT_WIDTH = 451;

    private final XWPFDocument document;
    private final WordStyles styles;
    private final PicturePixels pictures;

    private PaperDocx(XWPFDocument document, PicturePixels pictures) {
        this.document = document;
        this.pictures = pictures;
        this.styles = new WordStyles(document);
    }

    static byte[] render(PaperContent paper, PicturePixels pictures) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            PaperDocx writer = new PaperDocx(document, pictures);
            writer.head(paper);
            paper.blocks().forEach(writer::add);
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void head(PaperContent paper) {
        PaperDetails details = paper.details();
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(details.title());
        properties.setCreator(details.authorRole());
        plain(paper.regionName(), "");
        plain(details.title(), WordStyles.TITLE);
        plain(details.purpose().label(), "");
        if (details.meetingOn() != null) {
            labelled("Meeting", PaperDates.day(details.meetingOn()));
        }
        labelled("Agenda item", details.agendaItem());
        labelled("Paper", details.paperNumber());
        labelled("Report of", details.authorRole());
        labelled("Figures as of", PaperDates.moment(paper.asOf()));
        if (paper.correction() != null) {
            labelled("Edition " + paper.edition() + " corrects the one before", paper.correction());
        }
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> numbered(plain(heading.text(), WordStyles.HEADING), 0);
            case Block.Subheading subheading -> plain(subheading.text(), WordStyles.SUBHEADING);
            case Block.Paragraph paragraph -> numbered(paragraph(paragraph.runs()), 1);
            case Block.Recommendation asked -> numbered(paragraph(asked.runs()), 1);
            case Block.Items items -> {
                BigInteger list = items.ordered() ? styles.ordered() : styles.bulleted();
                items.items().forEach(item -> inList(paragraph(item), list, 0));
            }
            case Table table -> {
                plain(table.title(), WordStyles.CAPTION);
                WordTable.add(document, table);
                table.notes().forEach(note -> plain(note, WordStyles.NOTE));
            }
            case Picture picture -> picture(picture);
        }
    }

    private void picture(Picture picture) {
        plain(picture.caption(), WordStyles.CAPTION);
        byte[] pixels = pictures.png(picture);
        double scale = TEXT_WIDTH / picture.width();
        XWPFRun run = document.createParagraph().createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(pixels),
                    PictureType.PNG,
                    "figure-" + picture.number() + ".png",
                    Units.toEMU(TEXT_WIDTH),
                    Units.toEMU(picture.height() * scale));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("PNG is a format that Word takes", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var shown = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        shown.setDescr(picture.description());
        shown.setTitle(picture.title());
    }

    private XWPFParagraph paragraph(List<Run> runs) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        for (Run run : runs) {
            XWPFRun written = run.link() == null ? paragraph.createRun() : paragraph.createHyperlinkRun(run.link());
            written.setText(run.text());
            written.setBold(run.bold());
            written.setItalic(run.italic());
            if (run.link() != null) {
                written.setColor("1A65A6");
                written.setUnderline(UnderlinePatterns.SINGLE);
            }
        }
        return paragraph;
    }

    private void labelled(String label, String text) {
        if (!text.isEmpty()) {
            paragraph(List.of(new Run(label + ": ", true, false, null), Run.plain(text)));
        }
    }

    private XWPFParagraph plain(String text, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void numbered(XWPFParagraph paragraph, int level) {
        inList(paragraph, styles.numbered(), level);
    }

    private static void inList(XWPFParagraph paragraph, BigInteger list, int level) {
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }
}
