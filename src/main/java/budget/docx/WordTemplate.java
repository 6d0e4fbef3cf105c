package budget.docx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;

/**
 * A template: a document with placeholders such as {@code {{单位}}} in its paragraphs, tables, headers and footers. The blocks
 * take the place of the paragraph {@code {{正文}}}, or follow at the end.
 */
final class WordTemplate {

    private static final String BLOCKS = "{{正文}}";

    private final XWPFDocument document;

    private WordTemplate(XWPFDocument document) {
        this.document = document;
    }

    /** Opens a template with its placeholders filled in; where it has a style of ours, its own is kept. */
    static WordTemplate open(Path file, CTStyles ours, Map<String, String> words) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            WordTemplate template = new WordTemplate(new XWPFDocument(in));
            template.addStyles(ours);
            template.fill(template.document, words);
            template.document.getHeaderList().forEach(header -> template.fill(header, words));
            template.document.getFooterList().forEach(footer -> template.fill(footer, words));
            return template;
        }
    }

    XWPFDocument document() {
        return document;
    }

    private void addStyles(CTStyles ours) {
        XWPFStyles styles = Optional.ofNullable(document.getStyles()).orElseGet(document::createStyles);
        for (CTStyle style : ours.getStyleArray()) {
            boolean isPlain = style.isSetDefault();
            if (!isPlain && !styles.styleExist(style.getStyleId())) {
                styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style, styles));
            }
        }
    }

    private void fill(IBody body, Map<String, String> words) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                fill(paragraph, words);
            } else if (element.getElementType() == BodyElementType.TABLE) {
                ((XWPFTable) element)
                        .getRows()
                        .forEach(row -> row.getTableCells().forEach(cell -> fill(cell, words)));
            }
        }
    }

    /** A placeholder may be in several runs; the words have the look of the first of them. */
    private static void fill(XWPFParagraph paragraph, Map<String, String> words) {
        String text = paragraph.getText();
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        List<XWPFRun> runs = paragraph.getRuns();
        if (filled.equals(text) || runs.isEmpty()) {
            return;
        }
        for (XWPFRun run : runs) {
            for (int at = run.getCTR().sizeOfTArray() - 1; at >= 0; at--) {
                run.getCTR().removeT(at);
            }
        }
        runs.get(0).setText(filled, 0);
    }

    /** Writes blocks at their place, in sections of their own between those of the template. */
    void write(List<Block> blocks) {
        CTBody body = document.getDocument().getBody();
        CTSectPr last = body.isSetSectPr() ? (CTSectPr) body.getSectPr().copy() : null;
        if (body.isSetSectPr()) {
            body.unsetSectPr();
        }
        List<XmlObject> behind = behind();
        if (last != null) {
            document.createParagraph().getCTP().addNewPPr().addNewSectPr().set(last);
        }
        boolean isEnd = behind.isEmpty();
        new WordBody(document, blocks).write(isEnd);
        behind.forEach(this::append);
        if (!isEnd && last != null) {
            body.addNewSectPr().set(last);
        }
    }

    /** Cuts off what is behind the place of the blocks, and the place itself. */
    private List<XmlObject> behind() {
        List<XmlObject> behind = new ArrayList<>();
        Optional<IBodyElement> place = document.getBodyElements().stream()
                .filter(element -> element instanceof XWPFParagraph paragraph
                        && paragraph.getText().strip().equals(BLOCKS))
                .findFirst();
        if (place.isEmpty()) {
            return behind;
        }
        int at = document.getBodyElements().indexOf(place.get());
        for (int i = document.getBodyElements().size() - 1; i > at; i--) {
            IBodyElement element = document.getBodyElements().get(i);
            XmlObject xml = element instanceof XWPFParagraph paragraph
                    ? paragraph.getCTP().copy()
                    : ((XWPFTable) element).getCTTbl().copy();
            behind.add(0, xml);
            document.removeBodyElement(i);
        }
        document.removeBodyElement(at);
        return behind;
    }

    private void append(XmlObject xml) {
        CTBody body = document.getDocument().getBody();
        if (xml instanceof org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl table) {
            body.addNewTbl().set(table);
        } else {
            body.addNewP().set(xml);
        }
    }
}
