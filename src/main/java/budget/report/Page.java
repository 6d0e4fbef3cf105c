package budget.report;

import java.util.List;

/**
 * The page as the template shows it.
 *
 * @param language by which a browser knows how to read it aloud and which letters to use
 * @param assets its style sheet and its script
 */
record Page(
        String language,
        String title,
        PageAssets assets,
        Headline headline,
        List<Tile> tiles,
        List<Section> sections,
        List<String> foot) {

    Page {
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /**
     * Is it complete and agreed: in one sentence, then who is not in it.
     *
     * @param look a word of the style sheet
     */
    record Headline(String look, String sentence, List<String> lines) {

        Headline {
            lines = List.copyOf(lines);
        }
    }

    /** A figure that is seen at once. */
    record Tile(String name, String value, String detail) {}

    /**
     * A part of the page.
     *
     * @param id by which it is linked
     */
    record Section(String id, String heading, List<String> sentences, List<Table> tables) {

        Section {
            sentences = List.copyOf(sentences);
            tables = List.copyOf(tables);
        }
    }
}
