package budget.consolidate;

import budget.definition.JobDefinition;
import budget.definition.Rules;
import budget.model.BudgetUnit;
import budget.model.UnitKind;
import budget.rule.RuleBook;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.waiver.Reviewers;
import java.util.List;
import java.util.Optional;

/** Units whose figures are read from sheets written as text. */
final class UnitSheets {

    static final JobDefinition JOB = withDerivedRules(Reading.jobOf("表1 表2 表3 表4 表5 表6 表7 表8 表9 表10 绩效"));

    private UnitSheets() {}

    /** What its layouts declare is what blanks follow from. */
    private static JobDefinition withDerivedRules(JobDefinition job) {
        Rules sample = Reading.sampleJob().rules();
        Rules rules = new Rules(
                sample.vocabulary(),
                new RuleBook(sample.derived()),
                sample.derived(),
                List.of(),
                List.of(),
                Reviewers.NONE);
        return new JobDefinition(
                job.folder(),
                job.settings(),
                job.forms(),
                job.statements(),
                job.outline(),
                job.codes(),
                rules,
                job.datasets(),
                job.register(),
                job.fingerprint(),
                job.remarks());
    }

    static UnitFigures unit(String code, String... sheets) {
        return unit(code, UnitKind.INSTITUTION, sheets);
    }

    static UnitFigures unit(String code, UnitKind kind, String... sheets) {
        BudgetUnit unit = new BudgetUnit(code, "单位" + code, "", Optional.of(kind), List.of());
        return UnitFigures.of(
                unit,
                code + ".xlsx",
                Reading.of(JOB, TextWorkbook.of(sheets).xlsx()).content(),
                JOB);
    }

    /** 表3 with these rows of code, name, 合计, 基本支出, 项目支出. */
    static String spending(String rows) {
        return table("表3", "单位支出总体情况表", "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", rows);
    }

    /** 表5, 表8 or 表9 with these rows, which are as those of 表3. */
    static String spendingFrom(String form, String rows) {
        String title = switch (form) {
            case "表5" -> "一般公共预算支出情况表";
            case "表8" -> "政府性基金预算支出情况表";
            default -> "国有资本经营预算支出情况表";
        };
        return table(form, title, "科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出", rows);
    }

    /** 表6 with these rows of code, name, 合计, 人员经费, 公用经费. */
    static String basic(String rows) {
        return table("表6", "一般公共预算基本支出情况表", "经济分类科目编码 | 经济分类科目名称 | 合计 | 人员经费 | 公用经费", rows);
    }

    /** 表7 with these rows of code, name, project, 项目支出合计, 工资福利支出, 商品和服务支出, 资本性支出. */
    static String projects(String rows) {
        return table("表7", "一般公共预算项目支出情况表", "科目编码 | 科目名称 | 项目名称 | 项目支出合计 | 工资福利支出 | 商品和服务支出 | 资本性支出", rows);
    }

    private static String table(String sheet, String title, String head, String rows) {
        return "#sheet " + sheet + "\n" + title + "\n单位：万元\n" + head + "\n" + rows.strip() + "\n";
    }
}
