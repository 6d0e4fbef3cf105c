package budget.reconcile;

import budget.base.Suggestion;
import budget.definition.UnitRegister;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.model.BudgetUnit;
import budget.model.Words;
import budget.submission.Arrival;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the unit of a workbook: by a code of the register in the file's name, and by 编制单位 in its sheets. */
final class UnitResolver {

    private static final String ROLL_UP = "汇总";
    private static final String OFFICE = "本级";

    private final UnitRegister register;

    UnitResolver(UnitRegister register) {
        this.register = register;
    }

    Resolution resolve(Submission submission) {
        if (submission.arrival().isPart()) {
            return byRows(submission);
        }
        if (register.isEmpty()) {
            return byNameAlone(submission);
        }
        List<BudgetUnit> coded = codedIn(submission.arrival());
        Set<BudgetUnit> named = named(usualNames(submission));
        if (coded.size() > 1) {
            return contradiction(submission, coded);
        }
        return coded.isEmpty() ? byContent(submission, named) : byFileName(submission, coded.get(0), named);
    }

    private Resolution byRows(Submission part) {
        return UnitOfRows.in(register).of(part.sender());
    }

    /** The finding about a sheet's other name, which may be that of another unit of the register. */
    Finding named(Finding finding, BudgetUnit unit) {
        List<BudgetUnit> others = finding.code() == FindingCode.UNIT_NAME_DIFFERS
                ? register.named(finding.arguments().get(0))
                : List.of();
        boolean isAnother =
                !others.isEmpty() && others.stream().noneMatch(one -> one.equals(unit) || areOneDepartment(one, unit));
        return isAnother
                ? new Finding(
                        FindingCode.UNIT_NAME_OF_ANOTHER,
                        FindingCode.UNIT_NAME_OF_ANOTHER.severity(),
                        finding.subject(),
                        finding.cells(),
                        List.of(finding.arguments().get(0), list(others), list(List.of(unit))))
                : finding;
    }

    /** The names that identify the unit: without those of single sheets that differ from all others. */
    private static List<String> usualNames(Submission submission) {
        List<String> others = submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.UNIT_NAME_DIFFERS)
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> finding.arguments().get(0))
                .toList();
        return submission.unitNames().stream()
                .filter(name -> !others.contains(name))
                .toList();
    }

    /** The units whose codes are in the file's own name; it says nothing of one of several units in the file. */
    List<BudgetUnit> codedIn(Arrival arrival) {
        return arrival.isPart() ? List.of() : register.codedIn(arrival.fileName());
    }

    private static Resolution byNameAlone(Submission submission) {
        return usualNames(submission).stream()
                .filter(name -> !Words.isBlank(name))
                .findFirst()
                .map(name -> Resolution.of(BudgetUnit.unregistered(Words.key(name))))
                .orElseGet(() -> Resolution.failed(Finding.ofFile(FindingCode.UNIT_UNKNOWN, "", "")));
    }

    private Resolution byFileName(Submission submission, BudgetUnit coded, Set<BudgetUnit> named) {
        if (named.isEmpty()) {
            return submission.unitNames().isEmpty()
                    ? Resolution.of(coded)
                    : new Resolution(
                            Optional.of(coded),
                            Optional.of(Finding.ofFile(
                                    FindingCode.UNIT_NAME_UNREGISTERED,
                                    String.join("、", submission.unitNames()),
                                    coded.code(),
                                    coded.name())));
        }
        if (named.stream().allMatch(unit -> unit.equals(coded) || areOneDepartment(unit, coded))) {
            return Resolution.of(coded);
        }
        List<BudgetUnit> both = new ArrayList<>(List.of(coded));
        named.stream().filter(unit -> !unit.equals(coded)).forEach(both::add);
        return contradiction(submission, both);
    }

    private Resolution byContent(Submission submission, Set<BudgetUnit> named) {
        if (named.isEmpty()) {
            return Resolution.failed(Finding.ofFile(
                    FindingCode.UNIT_UNKNOWN, String.join("、", submission.unitNames()), nearest(submission)));
        }
        if (named.size() == 1) {
            return Resolution.of(named.iterator().next());
        }
        List<BudgetUnit> possible = List.copyOf(named);
        BudgetUnit first = possible.get(0);
        boolean oneDepartment = possible.stream().allMatch(unit -> unit.equals(first) || areOneDepartment(unit, first));
        if (!oneDepartment) {
            return contradiction(submission, possible);
        }
        return byWords(submission, possible);
    }

    /** Between a department and its own office words decide: 汇总 is the roll-up, 本级 and 单位预算 are the office. */
    private Resolution byWords(Submission submission, List<BudgetUnit> possible) {
        StringBuilder words = new StringBuilder(submission.arrival().fileName());
        submission.unitNames().stream()
                .filter(name -> register.named(name).isEmpty())
                .forEach(words::append);
        boolean rollUp = words.indexOf(ROLL_UP) >= 0;
        boolean office = words.indexOf(OFFICE) >= 0 || words.indexOf("单位预算") >= 0;
        List<BudgetUnit> meant = possible.stream()
                .filter(unit -> rollUp != office && unit.isRollUp() == rollUp)
                .toList();
        return meant.size() == 1
                ? Resolution.of(meant.get(0))
                : Resolution.failed(Finding.ofFile(FindingCode.UNIT_UNDECIDED, list(possible)));
    }

    private static Resolution contradiction(Submission submission, List<BudgetUnit> units) {
        return Resolution.failed(Finding.ofFile(
                FindingCode.UNIT_CONTRADICTION, submission.arrival().fileName(), list(units)));
    }

    private Set<BudgetUnit> named(List<String> names) {
        Set<BudgetUnit> exact = new LinkedHashSet<>();
        Set<BudgetUnit> shortened = new LinkedHashSet<>();
        for (String name : names) {
            List<BudgetUnit> coded = register.codedIn(name);
            List<BudgetUnit> same = coded.isEmpty() ? register.named(name) : coded;
            exact.addAll(same);
            if (same.isEmpty()) {
                List<BudgetUnit> department = departmentNamedIn(name);
                shortened.addAll(department.isEmpty() ? shortenedFrom(name) : department);
            }
        }
        return exact.isEmpty() ? shortened : exact;
    }

    /** 某局（汇总） and 某局（本级） name a department and one of its two workbooks. */
    private List<BudgetUnit> departmentNamedIn(String name) {
        String bare = Words.bare(name);
        String department = bare.replace(ROLL_UP, "").replace(OFFICE, "");
        if (department.equals(bare)) {
            return List.of();
        }
        List<BudgetUnit> named = register.named(department);
        return register.units().stream()
                .filter(unit -> named.stream().anyMatch(one -> unit.equals(one) || areOneDepartment(unit, one)))
                .toList();
    }

    /** A name may be cut at the edge of a cell; more than half of it is required. */
    private List<BudgetUnit> shortenedFrom(String name) {
        String bare = Words.bare(name);
        return register.units().stream()
                .filter(unit -> {
                    String full = Words.bare(unit.name());
                    return bare.length() >= 4 && full.startsWith(bare) && bare.length() * 2 > full.length();
                })
                .toList();
    }

    /** Whether one is a roll-up and the other its own office, which are easily confused. */
    private static boolean areOneDepartment(BudgetUnit one, BudgetUnit other) {
        return isOfficeOf(one, other) || isOfficeOf(other, one);
    }

    private static boolean isOfficeOf(BudgetUnit office, BudgetUnit rollUp) {
        return office.parentCode().equals(rollUp.code())
                && Words.bare(office.name()).startsWith(Words.bare(rollUp.name()));
    }

    private String nearest(Submission submission) {
        List<String> known = register.units().stream().map(BudgetUnit::name).toList();
        return submission.unitNames().stream()
                .findFirst()
                .flatMap(name -> Suggestion.nearest(name, known))
                .orElse("");
    }

    private static String list(List<BudgetUnit> units) {
        return String.join(
                "、", units.stream().map(unit -> unit.code() + " " + unit.name()).toList());
    }

    /**
     * The unit of a workbook.
     *
     * @param finding the finding about it; without a unit the reason
     */
    record Resolution(Optional<BudgetUnit> unit, Optional<Finding> finding) {

        static Resolution of(BudgetUnit unit) {
            return new Resolution(Optional.of(unit), Optional.empty());
        }

        static Resolution failed(Finding why) {
            return new Resolution(Optional.empty(), Optional.of(why));
        }
    }
}
