package budget.normalise;

import budget.definition.CodeLists;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.model.Catalogue;
import budget.model.ClassificationCode;
import budget.model.CodeLevel;
import budget.model.CodeSystem;
import budget.model.Words;
import budget.statement.RowNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The codes that sentences mean by their names: of the code lists, and by the names that the unit's own tables have. */
final class SentenceNames implements RowNames {

    /** The end of names of codes of spending, which sentences leave out. */
    private static final String SPENDING = "支出";

    private final CodeLists codes;
    private final Map<String, Set<ClassificationCode>> own = new HashMap<>();
    private final Set<ClassificationCode> used = new HashSet<>();

    SentenceNames(CodeLists codes, List<Table> tables) {
        this.codes = codes;
        tables.forEach(table -> table.rows().forEach(this::add));
    }

    private void add(TableRow row) {
        row.key().code().ifPresent(code -> {
            used.add(code);
            if (!row.name().isEmpty() && row.key().project().isEmpty()) {
                own.computeIfAbsent(Words.bare(row.name()), ignored -> new HashSet<>())
                        .add(code);
            }
        });
    }

    @Override
    public Optional<ClassificationCode> code(
            CodeSystem system, Optional<CodeLevel> level, String name, List<String> above) {
        return Stream.of(name, name + SPENDING)
                .flatMap(each -> among(system, level, each, above).stream())
                .findFirst();
    }

    /** The only code of the lists, of those that the unit uses where there are several; else the only one of its tables. */
    private Optional<ClassificationCode> among(
            CodeSystem system, Optional<CodeLevel> level, String name, List<String> above) {
        List<ClassificationCode> listed = codes.catalogue(system).named(name).stream()
                .map(Catalogue.Entry::code)
                .filter(code -> isOf(code, system, level) && isBelow(code, above))
                .distinct()
                .toList();
        if (listed.isEmpty()) {
            return only(own.getOrDefault(Words.bare(name), Set.of()).stream()
                    .filter(code -> isOf(code, system, level))
                    .toList());
        }
        return only(listed).or(() -> only(listed.stream().filter(used::contains).toList()));
    }

    private static Optional<ClassificationCode> only(List<ClassificationCode> codes) {
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    private static boolean isOf(ClassificationCode code, CodeSystem system, Optional<CodeLevel> level) {
        return code.system() == system
                && level.filter(one -> one != code.level()).isEmpty();
    }

    /** Whether the codes above it have the names that the sentence gives; names of no code do not count. */
    private boolean isBelow(ClassificationCode code, List<String> above) {
        Catalogue catalogue = codes.catalogue(code.system());
        Set<ClassificationCode> parents = new HashSet<>();
        Optional<ClassificationCode> parent = code.parent();
        while (parent.isPresent()) {
            parents.add(parent.get());
            parent = parent.get().parent();
        }
        return above.stream()
                .map(name -> Stream.of(name, name + SPENDING)
                        .flatMap(each -> catalogue.named(each).stream())
                        .map(Catalogue.Entry::code)
                        .toList())
                .allMatch(meant -> meant.isEmpty() || meant.stream().anyMatch(parents::contains));
    }
}
