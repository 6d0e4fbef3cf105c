package budget.cause;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.FindingText;
import budget.finding.Severity;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The findings of a small workbook in words: those above a note that are roots, and what follows from each. */
final class WordedFindings {

    private static final FindingText CHINESE = new FindingText(Messages.in(Locale.CHINESE));

    private static final String BY_FUNCTION = """
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            """;

    /** The heads of sheets, down to the last line of their column headers. */
    static final String INCOME_AND_SPENDING = """
            #sheet 表1
            单位收支总体情况表
            单位：万元
            收入 | <      | 支出     | <
            项目 | 预算数 | 功能分类 | 预算数
            """;

    static final String SOURCES = """
            #sheet 表2
            部门（单位）收入总体情况表
            单位：万元
            科目编码 | 科目名称 | 总计 | 财政拨款（补助）小计 | 一般公共预算 | 上级一般公共预算安排的转移支付 | 政府性基金预算 | \
            上级政府性基金安排的转移支付 | 国有资本经营预算 | 上级国有资本经营预算安排的转移支付 | \
            财政专户（教育收费） | 单位资金 | 财政拨款结转 | 非财政拨款结转结余
            """;

    static final String SPENDING = "#sheet 表3\n单位支出总体情况表\n" + BY_FUNCTION;

    static final String GENERAL_BUDGET = "#sheet 表5\n一般公共预算支出情况表\n" + BY_FUNCTION;

    static final String BASIC_SPENDING = """
            #sheet 表6
            一般公共预算基本支出情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
            """;

    static final String PROJECTS = """
            #sheet 表7
            一般公共预算项目支出情况表
            单位：万元
            科目编码 | 科目名称 | 项目名称 | 项目支出合计 | 工资福利支出 | 商品和服务支出 | 对个人和家庭的补助 | \
            债务利息及费用支出 | 资本性支出（基本建设） | 资本性支出 | 对企业补助（基本建设） | 对企业补助 | \
            对社会保障基金补助 | 其他支出
            """;

    /** A unit without the two other budgets: without these sheets, no rule that adds up three budgets says anything. */
    static final String NO_OTHER_BUDGETS = "#sheet 表8\n政府性基金预算支出情况表\n" + BY_FUNCTION + "本表为空表。\n"
            + "#sheet 表9\n国有资本经营预算支出情况表\n" + BY_FUNCTION + "本表为空表。\n";

    private WordedFindings() {}

    /** The target table of a project, complete and with the weights that are set. */
    static String target(String project, String amount) {
        return """
                #sheet 绩效 %1$s
                项目支出绩效目标表
                单位：万元
                项目名称       | %1$s
                年度预算总额   | %2$s
                其中：财政拨款 | %2$s
                一级指标   | 二级指标       | 三级指标     | 指标值  | 分值权重
                产出指标   | 数量指标       | 完成项数     | >=8项   | 60
                效益指标   | 社会效益指标   | 受益人数     | >=800人 | 20
                满意度指标 | 服务对象满意度 | 服务对象满意 | >=90%%   | 10
                """.formatted(project, amount);
    }

    /** Of sheets with amounts; that a sheet is missing is not told. */
    static List<String> in(String sheets) {
        return of(findings(sheets), finding -> finding.code() != FindingCode.TABLE_MISSING);
    }

    /** Of sheets with amounts; only findings whose rule or code begins with one of these, and what follows from them. */
    static List<String> in(String sheets, String... rules) {
        return of(findings(sheets), finding -> Stream.of(rules).anyMatch(finding.rule()::startsWith));
    }

    private static List<Finding> findings(String sheets) {
        return Reading.of(
                        Reading.sampleJob(),
                        TextWorkbook.of(sheets.split("(?m)(?=^#sheet )")).xlsx())
                .content()
                .findings();
    }

    private static List<String> of(List<Finding> findings, Predicate<Finding> wanted) {
        List<String> told = new ArrayList<>();
        Set<String> roots = new HashSet<>();
        for (Finding root : findings) {
            if (root.isRoot() && root.severity() != Severity.NOTE && wanted.test(root)) {
                told.add(Reading.line(root) + String.join("", hints(root)));
                boolean isFirst = roots.add(root.key());
                findings.stream()
                        .filter(finding -> isFirst && finding.root().equals(root.key()))
                        .forEach(finding -> told.add("  " + finding.rule() + " " + subject(finding)));
            }
        }
        return told;
    }

    private static List<String> hints(Finding finding) {
        return CHINESE.hints(finding).stream().map(hint -> "。" + hint).toList();
    }

    private static String subject(Finding finding) {
        return String.join(
                        " ",
                        List.of(
                                finding.subject().table(),
                                finding.subject().row(),
                                finding.subject().measure()))
                .strip();
    }
}
