package budget.validate;

import budget.model.CodeLevel;
import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.rule.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says which rows of 类 and 款 a table leaves out though it states rows below them: once for each table. */
final class LeftOutRows {

    /** Of a long list the first codes are named, the others counted. */
    private static final int MOST_NAMED = 5;

    private LeftOutRows() {}

    static List<Finding> of(List<Part> derived) {
        Map<String, TreeSet<String>> byTable = new TreeMap<>();
        for (Part part : derived) {
            if (part.isLeftOut()) {
                part.key()
                        .code()
                        .filter(code -> code.level() != CodeLevel.ITEM)
                        .ifPresent(code -> byTable.computeIfAbsent(part.form(), ignored -> new TreeSet<>())
                                .add(code.digits()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        byTable.forEach((table, codes) -> findings.add(Finding.at(
                FindingCode.ROWS_LEFT_OUT,
                Subject.of(table),
                List.of(),
                String.join("、", codes.stream().limit(MOST_NAMED).toList()),
                Integer.toString(codes.size()))));
        return findings;
    }
}
