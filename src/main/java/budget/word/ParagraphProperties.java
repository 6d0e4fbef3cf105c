package budget.word;

import budget.ooxml.XmlPart;
import budget.ooxml.XmlPart.Event;
import budget.word.Lists.Place;
import java.io.IOException;

/**
 * What the properties of a paragraph say of its text.
 *
 * @param style its style; empty for the usual one
 * @param place in a list
 * @param runsOn whether its end is deleted, so that the next paragraph goes on in its line
 */
record ParagraphProperties(String style, Place place, boolean runsOn) {

    static final ParagraphProperties NONE = new ParagraphProperties("", Place.UNSAID, false);

    /** Reads a w:pPr that has started, up to its end; what a tracked change has changed is not read. */
    static ParagraphProperties read(XmlPart xml) throws IOException {
        String style = "";
        Place place = Place.UNSAID;
        boolean runsOn = false;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                switch (xml.name()) {
                    case "pStyle" -> {
                        style = xml.attribute("val", "");
                        xml.skip();
                    }
                    case "numPr" -> place = place(xml);
                    case "rPr" -> runsOn = hasDeletedMark(xml);
                    default -> xml.skip();
                }
            }
        }
        return new ParagraphProperties(style, place, runsOn);
    }

    private static Place place(XmlPart xml) throws IOException {
        int list = -1;
        int level = -1;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                switch (xml.name()) {
                    case "numId" -> list = ListsReader.wholeNumber(xml, "val", -1);
                    case "ilvl" -> level = ListsReader.wholeNumber(xml, "val", -1);
                    default -> {}
                }
                xml.skip();
            }
        }
        return new Place(list, level);
    }

    private static boolean hasDeletedMark(XmlPart xml) throws IOException {
        boolean isDeleted = false;
        for (Event mark = xml.next(); mark != Event.END; mark = xml.next()) {
            if (mark == Event.START) {
                isDeleted |= xml.name().equals("del") || xml.name().equals("moveFrom");
                xml.skip();
            }
        }
        return isDeleted;
    }
}
