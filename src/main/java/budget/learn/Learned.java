package budget.learn;

import budget.finding.Finding;
import budget.learn.SelfTest.SheetResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learnt.
 *
 * @param files the job folder's, by their names
 * @param forms how many forms it has
 * @param sheets what became of the amounts of each sheet when it was read back
 * @param template how many of them are found in the blank workbook that the job makes of them
 * @param refusals samples that could not be read
 */
public record Learned(
        Map<String, String> files, int forms, List<SheetResult> sheets, int template, Map<String, Finding> refusals) {

    private static final String DOUBT = "# ? ";

    public Learned {
        files = new TreeMap<>(files);
        sheets = List.copyOf(sheets);
        refusals = Map.copyOf(refusals);
    }

    /** Whether every amount of the samples was placed and every form found in the template. */
    public boolean isWhole() {
        return refusals.isEmpty() && template == forms && sheets.stream().allMatch(SheetResult::isWhole);
    }

    /** How many lines of the files are doubts. */
    public long doubts() {
        return files.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.strip().startsWith(DOUBT))
                .count();
    }
}
