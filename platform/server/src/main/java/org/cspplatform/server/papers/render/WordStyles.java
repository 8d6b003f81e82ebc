package org.cspplatform.server.papers.render;

import java.math.BigInteger;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Word's own styles and lists, so that headings, numbers and lists are real ones that a screen reader and an editor know. */
final class WordStyles {
    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String SUBHEADING = "Heading2";
    static final String CAPTION = "Caption";
    static final String NOTE = "Note";

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String FONT = "Arial";
    private static final int LEFT = 720;

    private final XWPFDocument document;
    private final BigInteger numbered;
    private final BigInteger bulleted;

    WordStyles(XWPFDocument document) {
        this.document = document;
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage("en-GB");
        styles.setDefaultFonts(fonts());
        add(styles, TITLE, "Title", 38, true, -1);
        add(styles, HEADING, "heading 1", 27, true, 0);
        add(styles, SUBHEADING, "heading 2", 23, true, 1);
        add(styles, CAPTION, "caption", 20, true, -1);
        add(styles, NOTE, "Note", 17, false, -1);
        XWPFNumbering numbering = document.createNumbering();
        numbered = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(sections())));
        bulleted = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(bullets())));
    }

    /** The list whose first level numbers sections and whose second numbers their paragraphs. */
    BigInteger numbered() {
        return numbered;
    }

    BigInteger bulleted() {
        return bulleted;
    }

    /** A list that begins at 1. */
    BigInteger ordered() {
        XWPFNumbering numbering = document.getNumbering();
        CTAbstractNum list = list(numbering.getAbstractNums().size(), "singleLevel");
        level(list, 0, STNumberFormat.DECIMAL, "%1.", LEFT + 360);
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static CTAbstractNum sections() {
        CTAbstractNum list = list(0, "multilevel");
        level(list, 0, STNumberFormat.DECIMAL, "%1", LEFT);
        level(list, 1, STNumberFormat.DECIMAL, "%1.%2", LEFT);
        return list;
    }

    private static CTAbstractNum bullets() {
        CTAbstractNum list = list(1, "singleLevel");
        level(list, 0, STNumberFormat.BULLET, "\u2022", LEFT + 360);
        return list;
    }

    private static CTAbstractNum list(int id, String type) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        // The schema classes at hand lack this one element, without which an editor takes the list for a flat one.
        try (XmlCursor inside = list.newCursor()) {
            inside.toEndToken();
            inside.beginElement(new QName(WORD, "multiLevelType", "w"));
            inside.insertAttributeWithValue(new QName(WORD, "val", "w"), type);
        }
        return list;
    }

    private static void level(CTAbstractNum list, int depth, STNumberFormat.Enum format, String text, int left) {
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.valueOf(depth));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        level.addNewLvlJc().setVal(STJc.LEFT);
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(left));
        indent.setHanging(BigInteger.valueOf(left > LEFT ? 360 : LEFT));
    }

    private static void add(XWPFStyles styles, String id, String name, int halfPoints, boolean bold, int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(bold ? 240 : 60));
        spacing.setAfter(BigInteger.valueOf(100));
        if (bold) {
            paragraph.addNewKeepNext();
        }
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTRPr letters = style.addNewRPr();
        if (bold) {
            letters.addNewB();
        }
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private static CTFonts fonts() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        return fonts;
    }
}
