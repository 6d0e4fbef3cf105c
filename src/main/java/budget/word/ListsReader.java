package budget.word;

import budget.ooxml.XmlPart;
import budget.ooxml.XmlPart.Event;
import budget.word.Lists.ListOfLevels;
import budget.word.Lists.Place;
import budget.word.Lists.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the lists of a document (numbering.xml) and the places of its styles in them (styles.xml), whichever is there. */
final class ListsReader {

    private static final int LONGEST_LABEL = 100;

    private final Traces traces;
    private final Map<Integer, Map<Integer, ListLevel>> models = new HashMap<>();
    private final Map<Integer, String> linked = new HashMap<>();
    private final Map<Integer, ListInUse> lists = new TreeMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Integer> listsOfStyles = new HashMap<>();

    ListsReader(Traces traces) {
        this.traces = traces;
    }

    /** Reads a part, which is either of the two. */
    void read(XmlPart xml) throws IOException {
        for (Event event = xml.next(); event != Event.NOTHING; event = xml.next()) {
            if (event == Event.START) {
                switch (xml.name()) {
                    case "abstractNum" -> model(xml);
                    case "num" -> list(xml);
                    case "style" -> style(xml);
                    case "numbering", "styles" -> {}
                    default -> xml.skip();
                }
            }
        }
    }

    Lists lists() {
        Map<Integer, ListOfLevels> all = new HashMap<>();
        lists.forEach((number, list) -> all.put(number, list.of(model(list.model))));
        return all.isEmpty() ? Lists.NONE : new Lists(all, styles);
    }

    /** The levels of a model; one that is linked to a style has those of the list of that style. */
    private Map<Integer, ListLevel> model(int number) {
        Integer other = listsOfStyles.get(linked.getOrDefault(number, ""));
        ListInUse list = other == null ? null : lists.get(other);
        return models.getOrDefault(list == null ? number : list.model, Map.of());
    }

    private void model(XmlPart xml) throws IOException {
        traces.takePlace();
        int number = wholeNumber(xml, "abstractNumId", -1);
        Map<Integer, ListLevel> levels = new TreeMap<>();
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START && xml.name().equals("lvl")) {
                level(xml, levels);
            } else if (event == Event.START) {
                if (xml.name().equals("numStyleLink")) {
                    linked.put(number, xml.attribute("val", ""));
                }
                xml.skip();
            }
        }
        models.put(number, levels);
    }

    private void level(XmlPart xml, Map<Integer, ListLevel> levels) throws IOException {
        traces.takePlace();
        int number = wholeNumber(xml, "ilvl", ListLevel.MOST);
        String format = "decimal";
        String text = "";
        String style = "";
        int start = 0;
        int restart = -1;
        boolean isLegal = false;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                switch (xml.name()) {
                    case "numFmt" -> format = xml.attribute("val", format);
                    case "lvlText" -> text = xml.attribute("val", "");
                    case "start" -> start = wholeNumber(xml, "val", 0);
                    case "lvlRestart" -> restart = wholeNumber(xml, "val", -1);
                    case "isLgl" -> isLegal = xml.is("val", true);
                    case "pStyle" -> style = xml.attribute("val", "");
                    default -> {}
                }
                xml.skip();
            }
        }
        if (number < ListLevel.MOST && text.length() <= LONGEST_LABEL) {
            levels.put(number, new ListLevel(format, text, start, restart, isLegal, style));
        }
    }

    private void list(XmlPart xml) throws IOException {
        traces.takePlace();
        ListInUse list = new ListInUse();
        int number = wholeNumber(xml, "numId", -1);
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START && xml.name().equals("lvlOverride")) {
                override(xml, list);
            } else if (event == Event.START) {
                if (xml.name().equals("abstractNumId")) {
                    list.model = wholeNumber(xml, "val", -1);
                }
                xml.skip();
            }
        }
        lists.put(number, list);
    }

    private void override(XmlPart xml, ListInUse list) throws IOException {
        int level = wholeNumber(xml, "ilvl", ListLevel.MOST);
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START && xml.name().equals("lvl")) {
                level(xml, list.other);
            } else if (event == Event.START) {
                if (xml.name().equals("startOverride") && level < ListLevel.MOST) {
                    list.starts.put(level, wholeNumber(xml, "val", 0));
                }
                xml.skip();
            }
        }
    }

    private void style(XmlPart xml) throws IOException {
        traces.takePlace();
        String name = xml.attribute("styleId", "");
        boolean isDefault =
                xml.is("default", false) && xml.attribute("type", "").equals("paragraph");
        String base = "";
        Place place = Place.UNSAID;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START && xml.name().equals("pPr")) {
                place = ParagraphProperties.read(xml).place();
            } else if (event == Event.START) {
                if (xml.name().equals("basedOn")) {
                    base = xml.attribute("val", "");
                }
                xml.skip();
            }
        }
        if (place.list() >= 0) {
            listsOfStyles.put(name, place.list());
        }
        styles.put(name, new Style(place, base));
        if (isDefault) {
            styles.put("", new Style(place, base));
        }
    }

    static int wholeNumber(XmlPart xml, String attribute, int otherwise) {
        String number = xml.attribute(attribute, Integer.toString(otherwise));
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : otherwise;
    }

    /** A list as numbering.xml has it: a model of levels, and what is different from that. */
    private static final class ListInUse {

        private int model = -1;
        private final Map<Integer, ListLevel> other = new TreeMap<>();
        private final Map<Integer, Integer> starts = new TreeMap<>();

        private ListOfLevels of(Map<Integer, ListLevel> ofModel) {
            Map<Integer, ListLevel> all = new TreeMap<>(ofModel);
            all.putAll(other);
            List<ListLevel> levels = new ArrayList<>();
            for (ListLevel level = all.get(0); level != null; level = all.get(levels.size())) {
                Integer start = starts.get(levels.size());
                levels.add(start == null ? level : level.startingAt(start));
            }
            return new ListOfLevels(model, levels, List.copyOf(starts.keySet()));
        }
    }
}
