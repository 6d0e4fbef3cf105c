package budget.returned;

import budget.ooxml.XmlText;
import budget.ooxml.XmlTree.Element;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an .xlsx fills a cell.
 *
 * <p>The program's fill keeps the unit's own colour as the unused second colour of the
 * pattern, so that it can be restored when the copy is sent in.
 *
 * @param colour the unit's colour as attributes of XML; empty where the cell has none
 * @param plain whether there is nothing but that colour; patterns and gradients are left as they are
 */
record Fill(String colour, boolean plain) {

    private static final Fill NONE = new Fill("", true);
    private static final Fill OTHER = new Fill("", false);

    /** A fill of the workbook; one of the program's is read as the colour it covers. */
    static Fill of(Element fill) {
        Optional<Element> pattern = fill.child("patternFill");
        if (pattern.isEmpty()) {
            return OTHER;
        }
        return switch (pattern.get().attribute("patternType")) {
            case "none", "" -> NONE;
            case "solid" -> ofColours(pattern.get());
            default -> OTHER;
        };
    }

    private static Fill ofColours(Element pattern) {
        Map<String, String> first = colour(pattern, "fgColor");
        Map<String, String> second = colour(pattern, "bgColor");
        if (!isOurs(first)) {
            return first.isEmpty() ? OTHER : new Fill(attributes(first), true);
        }
        boolean covers = second.containsKey("theme") || second.containsKey("rgb") || isOfPalette(second);
        return covers && !second.equals(first) ? new Fill(attributes(second), true) : NONE;
    }

    private static Map<String, String> colour(Element pattern, String name) {
        return pattern.child(name).map(Element::attributes).orElse(Map.of());
    }

    /** Whether a colour is of the palette; indexes from 64 on are colours of the system. */
    private static boolean isOfPalette(Map<String, String> colour) {
        return colour.getOrDefault("indexed", "64").matches("[0-5]?[0-9]|6[0-3]");
    }

    private static String attributes(Map<String, String> colour) {
        return colour.entrySet().stream()
                .map(attribute -> " " + attribute.getKey() + "=\"" + XmlText.attribute(attribute.getValue()) + "\"")
                .collect(Collectors.joining());
    }

    /** Whether a fill of the workbook is one of the program's. */
    static boolean isOurs(Element fill) {
        return fill.child("patternFill")
                .filter(pattern -> pattern.attribute("patternType").equals("solid"))
                .filter(pattern -> isOurs(colour(pattern, "fgColor")))
                .isPresent();
    }

    private static boolean isOurs(Map<String, String> colour) {
        String rgb = colour.getOrDefault("rgb", "");
        return Arrays.stream(Shade.values())
                .anyMatch(shade -> rgb.regionMatches(true, rgb.length() - 6, shade.rgb(), 0, 6));
    }

    /** Its element in the list of fills. */
    String xml() {
        return colour.isEmpty() ? "<fill><patternFill patternType=\"none\"/></fill>" : solid(colour, " indexed=\"64\"");
    }

    /** The fill of a severity over this one. */
    String xmlUnder(Shade shade) {
        return solid(" rgb=\"FF" + shade.rgb() + "\"", colour.isEmpty() ? " indexed=\"64\"" : colour);
    }

    private static String solid(String first, String second) {
        return "<fill><patternFill patternType=\"solid\"><fgColor%s/><bgColor%s/></patternFill></fill>"
                .formatted(first, second);
    }
}
