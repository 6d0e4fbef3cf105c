package budget.returned;

import budget.model.FindingLine;
import budget.model.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings about a workbook in the order in which its unit reads them: what is open before what has been waived, the
 * worst and then the most money first; what another finding explains stands below that one.
 */
final class ListedFindings {

    private static final Comparator<FindingLine> OPEN_AND_WORST_FIRST = Comparator.comparing(
                    (FindingLine line) -> !line.isOpen())
            .thenComparing(line -> line.finding().severity());

    private ListedFindings() {}

    static List<FindingLine> of(Standing standing) {
        List<FindingLine> lines =
                FindingLine.of(standing).stream().sorted(OPEN_AND_WORST_FIRST).toList();
        Set<String> ids = new HashSet<>();
        lines.forEach(line -> ids.add(line.id()));
        Map<String, List<FindingLine>> byRoot = lines.stream().collect(Collectors.groupingBy(FindingLine::root));
        List<FindingLine> ordered = new ArrayList<>();
        for (FindingLine line : lines) {
            if (!ids.contains(line.root())) {
                ordered.add(line);
                ordered.addAll(byRoot.getOrDefault(line.id(), List.of()));
            }
        }
        return ordered;
    }
}
