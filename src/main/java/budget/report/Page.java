package budget.report;

import java.util.List;

/**
 * The page as the template shows it.
 *
 * @param language the language for browsers: fonts and reading aloud
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
     * Whether it is complete and balanced, in one sentence, then the units not in it.
     *
     * @param look a word of the style sheet
     */
    record Headline(String look, String sentence, List<String> lines) {

        Headline {
            lines = List.copyOf(lines);
        }
    }

    /** A key figure. */
    record Tile(String name, String value, String detail) {}

    /**
     * A part of the page.
     *
     * @param id by which it is linked
     */
    record Section(String id, String heading, List<String> sentences, List<PageTable> tables) {

        Section {
            sentences = List.copyOf(sentences);
            tables = List.copyOf(tables);
        }
    }
}
