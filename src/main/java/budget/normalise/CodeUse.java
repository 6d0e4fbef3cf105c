package budget.normalise;

import budget.base.TextCache;
import budget.base.WorkBudget;
import budget.definition.CodeLists;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.Catalogue;
import budget.model.ClassificationCode;
import budget.model.SheetCell;
import budget.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every code a workbook uses, with the names it gives them; finds those that are unknown and those with a wrong name. */
final class CodeUse {

    private final CodeLists codes;
    private static final TextCache<String> BARE = new TextCache<>(Words::bare);

    private static final Comparator<ClassificationCode> BY_LIST = Comparator.comparing(
                    (ClassificationCode code) -> code.system().name())
            .thenComparing(ClassificationCode::digits);

    private final Map<ClassificationCode, Uses> uses = new HashMap<>();

    CodeUse(CodeLists codes) {
        this.codes = codes;
    }

    void note(ClassificationCode code, String name, String table, SheetCell cell) {
        Uses noted = uses.computeIfAbsent(code, Uses::new);
        noted.cells.add(cell);
        noted.table = noted.table.isEmpty() ? table : noted.table;
        if (!Words.isBlank(name)) {
            String bare = BARE.of(name);
            Named named = noted.names.get(bare);
            if (named == null) {
                named = new Named(Words.trimmed(name), table, new ArrayList<>());
                noted.names.put(bare, named);
            }
            named.cells.add(cell);
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (ClassificationCode code : uses.keySet().stream().sorted(BY_LIST).toList()) {
            Uses used = Objects.requireNonNull(uses.get(code));
            Catalogue catalogue = codes.catalogue(used.code.system());
            if (catalogue.size() > 0) {
                Optional<Catalogue.Entry> entry = catalogue.find(used.code.digits());
                if (entry.isEmpty()) {
                    WorkBudget.check();
                    findings.add(unknown(used, catalogue.nearest(used.code.digits()), catalogue));
                } else {
                    for (Named named : used.names.values()) {
                        if (!entry.get().isNamed(named.printed)) {
                            findings.add(misnamed(used, named, entry.get(), catalogue));
                        }
                    }
                }
            }
            if (used.names.size() > 1) {
                List<Named> own = used.names.values().stream()
                        .filter(named -> isOwn(named, code, catalogue))
                        .toList();
                if (own.size() > 1) {
                    findings.add(namedTwice(code, own));
                }
            }
        }
        return findings;
    }

    /** Whether a name is meant for this code, and not another code's. */
    private static boolean isOwn(Named named, ClassificationCode code, Catalogue catalogue) {
        return catalogue.otherCodeNamed(named.printed, code).isEmpty()
                || catalogue
                        .find(code.digits())
                        .filter(entry -> entry.isNamed(named.printed))
                        .isPresent();
    }

    private static Finding unknown(Uses used, List<String> nearest, Catalogue catalogue) {
        boolean knownCategory = catalogue.find(used.code.category()).isPresent();
        FindingCode code = knownCategory ? FindingCode.CODE_UNKNOWN : FindingCode.CODE_UNKNOWN_CATEGORY;
        return Finding.at(
                code,
                new Subject(used.table, used.code.digits(), ""),
                used.cells,
                used.code.digits(),
                used.anyName(),
                String.join("、", nearest));
    }

    private static Finding misnamed(Uses used, Named named, Catalogue.Entry entry, Catalogue catalogue) {
        Subject subject = new Subject(named.table, used.code.digits(), "");
        Optional<ClassificationCode> other = catalogue.otherCodeNamed(named.printed, used.code);
        FindingCode code = other.isPresent() ? FindingCode.NAME_OF_ANOTHER_CODE : FindingCode.NAME_DIFFERS;
        String otherCode = other.map(ClassificationCode::digits).orElse("");
        return Finding.at(code, subject, named.cells, used.code.digits(), named.printed, entry.name(), otherCode);
    }

    /** Names of other codes are reported as such; here are two names that are both meant for this one. */
    private static Finding namedTwice(ClassificationCode code, List<Named> names) {
        return Finding.at(
                FindingCode.NAME_TWICE,
                new Subject("", code.digits(), ""),
                names.stream().map(named -> named.cells.get(0)).toList(),
                code.digits(),
                String.join("、", names.stream().map(named -> named.printed).toList()));
    }

    private static final class Uses {
        private final ClassificationCode code;
        private final List<SheetCell> cells = new ArrayList<>();
        private final Map<String, Named> names = new LinkedHashMap<>();
        private String table = "";

        private Uses(ClassificationCode code) {
            this.code = code;
        }

        private String anyName() {
            return names.values().stream()
                    .map(named -> named.printed)
                    .findFirst()
                    .orElse("");
        }
    }

    private record Named(String printed, String table, List<SheetCell> cells) {}
}
