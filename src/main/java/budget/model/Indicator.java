package budget.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a performance-target table, a child of its project.
 *
 * @param weight 分值权重 as decimal text; empty where the cell is
 * @param cell of the target value
 */
public record Indicator(String project, Names names, Target target, String weight, Notes notes, SheetCell cell) {

    /** What a form says of a target value beside it: on what it rests, and what the year before reached; empty where it is. */
    public record Notes(String basis, String lastYear) {}

    /** 一级, 二级 and 三级指标. */
    public record Names(String first, String second, String third) {}

    /**
     * The target value: {@code >=70个} parsed, or words ({@code 有效提升}) as they are.
     *
     * @param operator one of {@code >= <= > < =}, or empty for words
     * @param number decimal text, or empty for words
     * @param words the unit behind the number, or all of the text
     * @param cost its amount when the value is in 元, 万 or 万元
     */
    public record Target(
            String operator,
            String number,
            String words,
            @Nullable Amount cost) {

        public Optional<Amount> costAmount() {
            return Optional.ofNullable(cost);
        }
    }
}
