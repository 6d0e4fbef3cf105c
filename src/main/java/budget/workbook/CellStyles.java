package budget.workbook;

import budget.model.FindingCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** What the number formats of a workbook fix: how many decimals are shown, and what is a date. */
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
        if (part.isPresent() && parts.has(part.get())) {
            try (XmlPart xml = parts.xml(part.get())) {
                for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                    if (element.equals("numFmt")) {
                        codes.put(xml.number("numFmtId", 0), NumberFormat.of(xml.attribute("formatCode", "")));
                        refuseTooMany(codes.size(), part.get());
                    } else if (element.equals("cellXfs")) {
                        readFormats(xml, codes, formats);
                        refuseTooMany(formats.size(), part.get());
                    }
                }
            }
        }
        return new CellStyles(formats);
    }

    private static void readFormats(XmlPart xml, Map<Integer, NumberFormat> codes, List<NumberFormat> formats)
            throws IOException {
        for (String element = xml.nextElementWithin("cellXfs");
                element != null;
                element = xml.nextElementWithin("cellXfs")) {
            if (element.equals("xf")) {
                int id = xml.number("numFmtId", 0);
                formats.add(codes.getOrDefault(id, builtin(id)));
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
