package budget.workbook;

import budget.finding.FindingCode;
import budget.ooxml.RefusedException;
import budget.ooxml.XmlPart;
import budget.ooxml.ZipParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** How the styles of a workbook show numbers: their formats, and whether their fonts strike through. */
final class CellStyles {

    /** Spreadsheet programs allow 65,490. */
    private static final int MOST = 100_000;

    private final List<NumberFormat> formats;

    private CellStyles(List<NumberFormat> formats) {
        this.formats = formats;
    }

    static CellStyles read(ZipParts parts, Optional<String> part) throws IOException {
        List<NumberFormat> formats = new ArrayList<>();
        Map<Integer, NumberFormat> codes = new HashMap<>();
        BitSet struckOut = new BitSet();
        if (part.isPresent() && parts.has(part.get())) {
            try (XmlPart xml = parts.xml(part.get())) {
                for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                    if (element.equals("numFmt")) {
                        codes.put(xml.number("numFmtId", 0), NumberFormat.of(xml.attribute("formatCode", "")));
                        refuseTooMany(codes.size(), part.get());
                    } else if (element.equals("fonts")) {
                        readFonts(xml, struckOut);
                    } else if (element.equals("cellXfs")) {
                        readFormats(xml, codes, struckOut, formats);
                        refuseTooMany(formats.size(), part.get());
                    }
                }
            }
        }
        return new CellStyles(formats);
    }

    /** Which fonts strike through what is written in them. */
    private static void readFonts(XmlPart xml, BitSet struckOut) throws IOException {
        int font = -1;
        for (String element = xml.nextElementWithin("fonts");
                element != null;
                element = xml.nextElementWithin("fonts")) {
            font += element.equals("font") ? 1 : 0;
            if (element.equals("strike") && font >= 0 && font <= MOST) {
                struckOut.set(font, xml.is("val", true));
            }
        }
    }

    private static void readFormats(
            XmlPart xml, Map<Integer, NumberFormat> codes, BitSet struckOut, List<NumberFormat> formats)
            throws IOException {
        for (String element = xml.nextElementWithin("cellXfs");
                element != null;
                element = xml.nextElementWithin("cellXfs")) {
            if (element.equals("xf")) {
                int id = xml.number("numFmtId", 0);
                NumberFormat format = codes.getOrDefault(id, builtin(id));
                int font = xml.number("fontId", 0);
                formats.add(font >= 0 && struckOut.get(font) ? format.struckOut() : format);
            }
            if (formats.size() > MOST) {
                return;
            }
        }
    }

    private static void refuseTooMany(int number, String part) throws RefusedException {
        if (number > MOST) {
            throw new RefusedException(FindingCode.BOMB, part, Integer.toString(number));
        }
    }

    private static NumberFormat builtin(int id) {
        String code = id >= 0 && id < 50 ? BuiltinFormats.getBuiltinFormat(id) : null;
        return code == null ? NumberFormat.GENERAL : NumberFormat.of(code);
    }

    NumberFormat get(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }
}
