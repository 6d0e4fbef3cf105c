package budget.dataset;

import budget.consolidate.FactLevel;
import budget.consolidate.UnitLines;
import budget.finding.FindingCode;
import budget.finding.FindingState;
import budget.finding.Severity;
import budget.lastyear.Basis;
import budget.model.Detail;
import budget.submission.Repair;
import budget.submission.SubmissionStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The columns of the machine files. A column of one name has one type and one meaning in all files; the few of which
 * that is not true are distinguished here and share the printed name.
 */
public enum DataColumn {
    FISCAL_YEAR(Type.YEAR, "date:fiscal-year"),
    UNIT_CODE(Type.TEXT, "administrative-classification:generic:code"),
    UNIT_NAME(Type.TEXT, "administrative-classification:generic:label"),
    PARENT_CODE(Type.TEXT),
    TABLE(Type.TEXT),
    ROW(Type.TEXT),
    NAME(Type.TEXT),
    LEVEL(Type.TEXT),
    MEASURE(Type.TEXT),
    FUNCTION_CODE(Type.TEXT, "functional-classification:generic:code"),
    FUNCTION_NAME(Type.TEXT, "functional-classification:generic:label"),
    KNOWN(Type.YES_OR_NO),
    ECONOMIC_CODE(Type.TEXT, "economic-classification:generic:code"),
    ECONOMIC_NAME(Type.TEXT, "economic-classification:generic:label"),
    GOVERNMENT_CODE(Type.TEXT),
    GOVERNMENT_NAME(Type.TEXT),
    PROJECT(Type.TEXT, "activity:generic:project:label"),
    ITEM(Type.TEXT),
    SOURCE(Type.TEXT),
    AMOUNT(Type.YUAN, "value"),
    DERIVED(Type.YUAN),
    OFFSET(Type.YUAN),
    TARGET_AMOUNT(Type.YUAN),
    TOTAL(Type.YUAN, "value"),
    BASIC(Type.YUAN),
    PROJECT_SPENDING("project", Type.YUAN),
    DECIMALS(Type.COUNT),
    UNITS(Type.COUNT),
    FILE(Type.TEXT),
    SHEET(Type.TEXT),
    CELL(Type.TEXT),
    CELLS(Type.TEXT),
    SECRET(Type.TEXT),
    MONEY_UNIT(Type.TEXT),
    FACT_LEVEL("level", Type.TEXT),
    LEAF(Type.YES_OR_NO),
    LINE(Type.COUNT),
    SHA256(Type.TEXT),
    STATUS(Type.TEXT),
    COUNTED(Type.YES_OR_NO),
    BLOCKING(Type.COUNT),
    ADVISORY(Type.COUNT),
    NOTES(Type.COUNT),
    REASON(Type.TEXT),
    RESUBMISSION(Type.TEXT),
    EXPLAINED(Type.COUNT),
    ID(Type.TEXT),
    RULE(Type.TEXT),
    SEVERITY(Type.TEXT),
    VERDICT(Type.TEXT),
    STATED(Type.YUAN),
    EXPECTED(Type.YUAN),
    DIFFERENCE(Type.YUAN),
    MESSAGE(Type.TEXT),
    REMEDY(Type.TEXT),
    FINDING_STATUS("status", Type.TEXT),
    WAIVED_BY(Type.TEXT),
    ROOT(Type.TEXT),
    EXPLANATION(Type.TEXT),
    KIND(Type.TEXT),
    BEFORE(Type.TEXT),
    AFTER(Type.TEXT),
    LAST_YEAR(Type.YUAN),
    COMPARABLE(Type.YUAN),
    THIS_YEAR(Type.YUAN),
    CHANGE(Type.YUAN),
    PERCENT(Type.PER_CENT),
    BASIS(Type.TEXT),
    LEVEL1(Type.TEXT),
    LEVEL2(Type.TEXT),
    LEVEL3(Type.TEXT),
    OPERATOR(Type.TEXT),
    VALUE(Type.TEXT),
    VALUE_UNIT(Type.TEXT),
    WEIGHT(Type.TEXT),
    DETAIL_COLUMN("column", Type.TEXT),
    DETAIL_KIND("kind", Type.TEXT),
    VALUE_BASIS("basis", Type.TEXT),
    VALUE_LAST_YEAR("last_year", Type.TEXT),
    SECTION(Type.TEXT),
    SLOT(Type.TEXT),
    SUBJECT(Type.TEXT),
    SUBJECT_ITEM("item", Type.TEXT),
    PLACE(Type.TEXT),
    SENTENCE(Type.TEXT);

    private final String title;
    private final Type type;
    private final String role;

    DataColumn(Type type) {
        this(type, "");
    }

    DataColumn(Type type, String role) {
        this.title = name().toLowerCase(Locale.ROOT);
        this.type = type;
        this.role = role;
    }

    DataColumn(String title, Type type) {
        this.title = title;
        this.type = type;
        this.role = "";
    }

    /** The name in the header row. */
    public String title() {
        return title;
    }

    Type type() {
        return type;
    }

    /** The key of its description in the catalogue. */
    String key() {
        return "column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its role in the taxonomy of Fiscal Data Package; none for most. */
    Optional<String> role() {
        return role.isEmpty() ? Optional.empty() : Optional.of(role);
    }

    /** Its allowed values; none where they are no closed list. */
    List<String> allowed() {
        return switch (this) {
            case LEVEL -> List.of("category", "section", "item", UnitLines.RESIDUAL);
            case FACT_LEVEL -> codes(FactLevel.values(), FactLevel::code);
            case STATUS -> codes(SubmissionStatus.values(), SubmissionStatus::code);
            case SEVERITY -> codes(Severity.values(), Severity::code);
            case VERDICT -> codes(FindingCode.values(), FindingCode::verdict);
            case KIND -> codes(Repair.Kind.values(), Repair.Kind::code);
            case FINDING_STATUS -> codes(FindingState.values(), FindingState::code);
            case BASIS -> Basis.codes();
            case DETAIL_KIND -> codes(Detail.Kind.values(), Detail.Kind::code);
            case OPERATOR -> List.of(">=", "<=", ">", "<", "=");
            case SECRET -> List.of("amount-only", "withheld");
            default -> List.of();
        };
    }

    private static <T> List<String> codes(T[] all, Function<T, String> code) {
        return Stream.of(all).map(code).distinct().toList();
    }

    /** What kind of values a column holds. */
    enum Type {
        TEXT("string"),
        YEAR("year"),
        COUNT("integer"),
        /** An amount in yuan with two decimals. */
        YUAN("number"),
        /** Per cent with two decimals. */
        PER_CENT("number"),
        YES_OR_NO("boolean");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** Its name in a data package. */
        String word() {
            return word;
        }
    }
}
