package budget.report;

import com.samskivert.mustache.Mustache;
import java.util.List;

/**
 * The page as the template shows it.
 *
 * @param language the language for browsers: fonts and reading aloud
 * @param about which publication it is
 * @param assets its style sheet and its script
 * @param links the files beside it
 */
record Page(
        String language,
        String title,
        List<String> about,
        PageAssets assets,
        Headline headline,
        List<Tile> tiles,
        List<Section> sections,
        List<String> foot,
        List<Link> links,
        Lookup lookup) {

    Page {
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
        about = List.copyOf(about);
        links = List.copyOf(links);
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

    /** A file beside the page. */
    record Link(String path) {}

    /**
     * The words and the data of the views that the script makes.
     *
     * @param data writes the data
     */
    record Lookup(String skip, String find, String hint, String views, Mustache.Lambda data) {}

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
