package budget.sample;

import java.util.List;

/** What a project is to achieve: one 绩效目标表. */
record Target(String project, String head, String goal, List<Indicator> indicators) {

    Target {
        indicators = List.copyOf(indicators);
    }

    /** One line of it; the kind is the first word of 二级指标. */
    record Indicator(String kind, String name, String value, String lastYear, String weight) {

        String first() {
            return switch (kind) {
                case "数量", "质量", "时效" -> "产出指标";
                case "成本" -> "成本指标";
                case "满意度" -> "满意度指标";
                default -> "效益指标";
            };
        }

        String second() {
            return switch (kind) {
                case "数量", "质量", "时效", "满意度" -> kind + "指标";
                case "成本" -> "经济成本指标";
                default -> kind + "效益指标";
            };
        }

        String basis() {
            return kind.equals("成本") ? "预算支出标准" : lastYear.isEmpty() ? "计划标准" : "历史标准";
        }

        String scoring() {
            boolean inWords = !value.matches("[<>=].*");
            return kind.equals("满意度") ? "满意度赋分" : inWords ? "按评判等级赋分" : "直接赋分";
        }

        String evidence() {
            return kind.equals("成本") ? "原始凭证,工作资料" : kind.equals("质量") ? "正式材料" : "工作资料";
        }
    }
}
