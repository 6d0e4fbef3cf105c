package budget.validate;

import budget.finding.Finding;
import budget.finding.Judgement.Hint;
import budget.sample.Defect;
import budget.sample.Defect.Injected;
import budget.sample.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the defects of one kind, or of all, were told. A root is a finding above a note that stands for itself. */
final class DefectScore {

    private final String title;
    private final List<String> examples = new ArrayList<>();
    private int made;
    private int found;
    private int placed;
    private int hinted;
    private int ofOneCell;
    private int roots;
    private int mostRoots;

    DefectScore(String title) {
        this.title = title;
    }

    /** Counts a defect and the findings of its workbook that stand for themselves. */
    void add(Injected injected, List<Finding> told) {
        made++;
        roots += told.size();
        mostRoots = Math.max(mostRoots, told.size());
        boolean isPlaced = told.stream().anyMatch(injected.places()::has);
        boolean isHinted = told.stream().anyMatch(finding -> injected.places().hasCell(blamed(finding)));
        found += told.isEmpty() ? 0 : 1;
        placed += isPlaced ? 1 : 0;
        ofOneCell += injected.defect().isOfOneCell() ? 1 : 0;
        hinted += injected.defect().isOfOneCell() && isHinted ? 1 : 0;
        boolean isWanting = !isPlaced || told.size() != 1 || (injected.defect().isOfOneCell() && !isHinted);
        if (isWanting) {
            examples.add(injected + " — " + told.size() + ": "
                    + told.stream().limit(4).map(DefectScore::line).toList());
        }
    }

    private static String line(Finding finding) {
        return Reading.line(finding)
                + hints(finding).map(cell -> " [" + cell + "]").findFirst().orElse("");
    }

    /** The cell that a finding advises to correct: its hint's, else its own main place. */
    private static String blamed(Finding finding) {
        return hints(finding)
                .findFirst()
                .orElseGet(() -> finding.cells().stream()
                        .findFirst()
                        .map(cell -> cell.sheet() + "!" + cell.address().a1())
                        .orElse(""));
    }

    private static Stream<String> hints(Finding finding) {
        return finding.judged().stream()
                .flatMap(judgement -> judgement.hints().stream())
                .filter(hint -> hint.kind() == Hint.Kind.ONE_CELL)
                .map(hint -> hint.arguments().get(0));
    }

    /** What was told of one cell rightly, of many cells wrongly, and so on, for people who mend it. */
    List<String> examples() {
        return examples;
    }

    String title() {
        return title;
    }

    int made() {
        return made;
    }

    int mostRoots() {
        return mostRoots;
    }

    double recall() {
        return share(found, made);
    }

    double meanRoots() {
        return share(roots, made);
    }

    double place() {
        return share(placed, made);
    }

    double hint() {
        return share(hinted, ofOneCell);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** As a line of a table. */
    String row() {
        String hint = ofOneCell == 0 ? "" : percent(hint());
        return "| %s | %d | %s | %.2f | %d | %s | %s |"
                .formatted(title, made, percent(recall()), meanRoots(), mostRoots, percent(place()), hint);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    @Override
    public String toString() {
        return row();
    }

    static DefectScore of(Defect defect) {
        return new DefectScore(defect.title());
    }
}
