package budget.returned;

import budget.finding.Severity;
import budget.ooxml.CannotAnnotateException;
import budget.ooxml.Splices;
import budget.ooxml.Tag;
import budget.ooxml.XmlTree;
import budget.ooxml.XmlTree.Element;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats of an .xlsx: the program's are appended, so that the others keep their numbers. */
final class StylesPart {

    private final XmlTree tree;
    private final Section fonts;
    private final Section fills;
    private final Section borders;
    private final Section formats;
    private final Map<List<Object>, Integer> marked = new HashMap<>();
    private final Splices splices = new Splices();

    StylesPart(byte[] bytes) throws IOException {
        tree = XmlTree.of(bytes);
        fonts = new Section("fonts");
        fills = new Section("fills");
        borders = new Section("borders");
        formats = new Section("cellXfs");
    }

    /** The format that differs from another one by a severity's colour alone. */
    int marked(int format, @Nullable Severity severity) {
        Fill fill = fillOf(format);
        if (severity == null || format >= formats.elements.size() || !fill.plain()) {
            return format;
        }
        return marked.computeIfAbsent(List.of(format, severity), ignored -> {
            int number = addFill(fill.xmlUnder(Shade.of(severity)));
            String same = tree.raw(formats.elements.get(format));
            int tagEnd = same.indexOf('>') + 1;
            String tag = Tag.with(same.substring(0, tagEnd), "fillId", Integer.toString(number));
            return formats.add(Tag.with(tag, "applyFill", "1") + same.substring(tagEnd));
        });
    }

    private Fill fillOf(int format) {
        String number =
                format < formats.elements.size() ? formats.elements.get(format).attribute("fillId") : "";
        int fill = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
        return fill < fills.elements.size() ? Fill.of(fills.elements.get(fill)) : new Fill("", true);
    }

    /** The name of the typeface that cells have unless they say otherwise. */
    String typeface() {
        return fonts.elements.stream()
                .findFirst()
                .flatMap(font -> font.child("name"))
                .map(name -> name.attribute("val"))
                .filter(name -> !name.isBlank())
                .orElse("宋体");
    }

    int addFont(String xml) {
        return fonts.add(tree.prefixed(xml));
    }

    int addFill(String xml) {
        return fills.add(tree.prefixed(xml));
    }

    int addBorder(String xml) {
        return borders.add(tree.prefixed(xml));
    }

    int addFormat(String xml) {
        return formats.add(tree.prefixed(xml));
    }

    /** The part with the program's formats, without the colours of an earlier returned copy. */
    byte[] bytes() throws IOException {
        for (Element fill : fills.elements) {
            if (Fill.isOurs(fill)) {
                splices.replace(fill, tree.prefixed(Fill.of(fill).xml()));
            }
        }
        for (Section section : List.of(fonts, fills, borders, formats)) {
            section.splice();
        }
        return tree.with(splices);
    }

    /** A list of the part: its content, and the elements that follow it. */
    private final class Section {

        private final Element section;
        private final List<Element> elements;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final StringBuilder added = new StringBuilder();

        private Section(String name) throws CannotAnnotateException {
            section = tree.section(name);
            elements = section.children();
        }

        /** Adds an element that is not added yet, and returns its number. */
        private int add(String xml) {
            return numbers.computeIfAbsent(xml, text -> {
                added.append(text);
                return elements.size() + numbers.size();
            });
        }

        private void splice() {
            if (numbers.isEmpty()) {
                return;
            }
            String count = Integer.toString(elements.size() + numbers.size());
            if (section.isEmpty()) {
                splices.append(section, added.toString());
            } else {
                splices.changeTag(section, tag -> Tag.with(tag, "count", count));
                splices.append(section, added.toString());
            }
        }
    }
}
