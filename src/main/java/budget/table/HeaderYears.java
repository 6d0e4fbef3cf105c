package budget.table;

import budget.layout.ColumnLayout;
import budget.model.CellAddress;
import budget.model.Words;
import budget.table.HeaderDrift.HeaderYear;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the years that a header names beside those in the words of the layout. */
final class HeaderYears {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9〔\\[])(20[0-9]{2})(?![0-9])(?:年度?)?");
    /** A date, a label or a title within the header's rows says nothing about a column. */
    private static final Pattern NO_HEADER = Pattern.compile("[月日：:]|表$|.{40,}");

    /** The placeholder of a year. */
    static final String ANY = "#";

    private HeaderYears() {}

    static List<HeaderYear> in(List<FoundPanel> panels, HeaderBlock block) {
        Set<String> ofLayout = new HashSet<>();
        Set<String> read = new HashSet<>();
        for (FoundPanel panel : panels) {
            for (ColumnLayout column : panel.layout().headed()) {
                column.header().stream().map(HeaderWords::key).forEach(ofLayout::add);
                column.groups().stream().map(HeaderWords::key).forEach(ofLayout::add);
            }
            panel.columns().forEach(column -> read.addAll(words(block, column.column())));
        }
        List<HeaderYear> years = new ArrayList<>();
        for (Map.Entry<CellAddress, String> cell : block.cells().entrySet()) {
            String word = HeaderWords.key(Words.key(cell.getValue()));
            Matcher year = YEAR.matcher(TimeWords.withoutCompared(Words.narrow(word)));
            if (!ofLayout.contains(word) && !NO_HEADER.matcher(word).find() && year.find()) {
                years.add(new HeaderYear(cell.getKey(), word, Integer.parseInt(year.group(1)), read.contains(word)));
            }
        }
        return years;
    }

    private static List<String> words(HeaderBlock block, int column) {
        HeaderBlock.Path path = block.paths().get(column);
        return path == null ? List.of() : path.words();
    }

    /** The word without its year, so that another year's header can still be recognised; itself where it has none. */
    static String dateless(String word) {
        return word.length() < 4 ? word : YEAR.matcher(Words.narrow(word)).replaceAll(ANY);
    }
}
