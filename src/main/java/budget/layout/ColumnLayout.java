package budget.layout;

import budget.model.Words;
import java.util.List;
import java.util.Optional;

/**
 * A column of a panel, known by the words of its header.
 *
 * @param key the measure's key, or the role's name for a key column
 * @param role what the column holds
 * @param header the possible lowest words of its header, as keys
 * @param under the words above them, as keys; they are a condition where one header word occurs twice
 * @param strict whether they are a condition wherever the header word occurs
 * @param economic the economic code of a measure column, or empty
 * @param sumOf the set of measures this one is the total of, or empty
 * @param claim the formula that makes it of the other columns
 */
public record ColumnLayout(
        String key,
        Role role,
        List<String> header,
        List<String> under,
        boolean strict,
        String economic,
        List<String> sumOf,
        Claim claim) {

    /** A column of which nothing else is declared. */
    public ColumnLayout(
            String key,
            Role role,
            List<String> header,
            List<String> under,
            boolean strict,
            String economic,
            List<String> sumOf) {
        this(key, role, header, under, strict, economic, sumOf, new Claim("", ""));
    }

    public ColumnLayout {
        header = header.stream().map(Words::key).toList();
        under = under.stream().map(Words::key).toList();
        sumOf = List.copyOf(sumOf);
    }

    public boolean isMeasure() {
        return role == Role.MEASURE;
    }

    public Optional<String> economicCode() {
        return economic.isEmpty() ? Optional.empty() : Optional.of(economic);
    }

    /**
     * What a column declares to follow from others of its row; a rule follows from it.
     *
     * @param formula over the names of the columns, or empty
     * @param id the rule's id, or empty
     */
    public record Claim(String formula, String id) {}

    /** What a column holds. */
    public enum Role {
        /** 类. */
        CATEGORY,
        /** 款. */
        SECTION,
        /** 项. */
        ITEM,
        /** A whole code in one column. */
        CODE,
        /** The name of a code, or the label of a line; may hold the code as well, before or behind the name. */
        NAME,
        /** A project's name. */
        PROJECT,
        /** One of the parts of an indicator: 一级指标 … 分值权重. */
        INDICATOR,
        /** Money. */
        MEASURE,
        /** Not used: 序号, 备注. */
        REMARK
    }
}
