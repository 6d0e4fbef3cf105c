package budget.word;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The lists of a document, and the styles of paragraphs that belong to them.
 *
 * @param lists by their numbers
 * @param styles by their identifiers; that of paragraphs that name none has an empty one
 */
record Lists(Map<Integer, ListOfLevels> lists, Map<String, Style> styles) {

    static final Lists NONE = new Lists(Map.of(), Map.of());

    /** Limit of styles that are based on one another. */
    private static final int MOST_BASES = 20;

    Lists {
        lists = Map.copyOf(lists);
        styles = Map.copyOf(styles);
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** Where a paragraph is in a list, by its own properties, else by those of its style or of what that is based on. */
    Optional<Place> place(Place own, String styleName) {
        Place place = own;
        String name = styleName;
        for (int step = 0; step < MOST_BASES && styles.containsKey(name); step++) {
            Style style = Objects.requireNonNull(styles.get(name));
            place = place.orElse(style.place);
            name = style.base;
        }
        ListOfLevels list = lists.get(place.list);
        if (list == null) {
            return Optional.empty();
        }
        int level = place.level < 0 ? list.levelOf(styleName) : place.level;
        return level < list.levels.size() ? Optional.of(new Place(place.list, level)) : Optional.empty();
    }

    /**
     * A list.
     *
     * @param counter the lists that count on from one another have the same
     * @param restarts whether its highest level begins anew where the list is used for the first time
     */
    record ListOfLevels(int counter, List<ListLevel> levels, List<Integer> restarts) {

        ListOfLevels {
            levels = List.copyOf(levels);
            restarts = List.copyOf(restarts);
        }

        /** The level of a style, else the highest. */
        private int levelOf(String style) {
            for (int level = 0; level < levels.size(); level++) {
                if (!style.isEmpty() && levels.get(level).style().equals(style)) {
                    return level;
                }
            }
            return 0;
        }
    }

    /**
     * A list and a level of it; -1 where it is not said.
     *
     * @param list 0: of no list, whatever the style says
     * @param level from 0
     */
    record Place(int list, int level) {

        static final Place UNSAID = new Place(-1, -1);

        private Place orElse(Place other) {
            return new Place(list < 0 ? other.list : list, level < 0 && list < 0 ? other.level : level);
        }
    }

    /** A style of paragraphs: its place in a list, and the style that it is based on; empty for none. */
    record Style(Place place, String base) {}
}
