package budget.reconcile;

import budget.base.Suggestion;
import budget.definition.UnitRegister;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.BudgetUnit;
import budget.model.Words;
import budget.reconcile.Submission.Sender;
import budget.reconcile.UnitResolver.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the unit of rows in a table of several units: by the code and the names that the rows give. */
final class UnitOfRows {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z.-]+");

    private final UnitRegister register;

    private UnitOfRows(UnitRegister register) {
        this.register = register;
    }

    static UnitOfRows in(UnitRegister register) {
        return new UnitOfRows(register);
    }

    Resolution of(Sender sender) {
        if (register.isEmpty()) {
            String name = sender.names().stream()
                    .filter(one -> !isCode(one))
                    .findFirst()
                    .orElse(sender.names().get(0));
            return Resolution.of(BudgetUnit.unregistered(Words.key(name)));
        }
        Set<BudgetUnit> meant = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String name : sender.names()) {
            List<BudgetUnit> units = isCode(name) ? register.find(name).stream().toList() : register.named(name);
            meant.addAll(units);
            if (units.isEmpty()) {
                unknown.add(name);
            }
        }
        if (meant.size() > 1) {
            return Resolution.failed(at(
                    sender,
                    FindingCode.UNIT_CODE_CONTRADICTS,
                    String.join(" ", sender.names()),
                    String.join("、", meant.stream().map(UnitOfRows::words).toList())));
        }
        boolean isCodeUnknown = unknown.stream().anyMatch(UnitOfRows::isCode);
        if (meant.isEmpty() || isCodeUnknown) {
            return Resolution.failed(at(
                    sender,
                    FindingCode.UNIT_NOT_REGISTERED,
                    String.join(" ", sender.names()),
                    meant.stream().map(UnitOfRows::words).findFirst().orElseGet(() -> nearest(unknown))));
        }
        BudgetUnit unit = meant.iterator().next();
        return unknown.isEmpty()
                ? Resolution.of(unit)
                : new Resolution(
                        Optional.of(unit),
                        Optional.of(at(
                                sender,
                                FindingCode.UNIT_NAME_UNREGISTERED,
                                String.join("、", unknown),
                                unit.code(),
                                unit.name())));
    }

    private static Finding at(Sender sender, FindingCode code, String... arguments) {
        return Finding.at(code, Subject.NONE, sender.cells(), arguments);
    }

    private static String words(BudgetUnit unit) {
        return BudgetUnit.inWords(unit.code(), unit.name());
    }

    private static boolean isCode(String name) {
        return CODE.matcher(name).matches();
    }

    private String nearest(List<String> names) {
        List<String> known = register.units().stream()
                .flatMap(unit -> List.of(unit.code(), unit.name()).stream())
                .toList();
        return names.stream()
                .flatMap(name -> Suggestion.nearest(name, known).stream())
                .findFirst()
                .orElse("—");
    }
}
