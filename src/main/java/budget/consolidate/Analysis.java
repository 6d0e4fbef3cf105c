package budget.consolidate;

import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.consolidate.UnitLines.ByUnit;
import budget.definition.Catalogue;
import budget.definition.ColumnLayout;
import budget.definition.JobDefinition;
import budget.model.Amount;
import budget.model.ClassificationCode;
import budget.model.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Breaks one unit's money down for the analysts' files: by function, by economic nature, in all. */
public final class Analysis {

    private static final String TOTAL = "合计";
    private static final String BASIC = "基本支出";
    private static final String PROJECT = "项目支出";
    private static final String PROJECT_TOTAL = "项目支出合计";

    private final JobDefinition job;

    public Analysis(JobDefinition job) {
        this.job = job;
    }

    /** All of it. */
    public AnalysedUnit of(UnitFigures unit) {
        return new AnalysedUnit(unit, byFunction(unit), byEconomic(unit), byUnit(unit));
    }

    /** 表3 by its leaves; adds up to its 合计. */
    public List<ByFunction> byFunction(UnitFigures unit) {
        List<ByFunction> lines = new ArrayList<>();
        unit.table("表3")
                .ifPresent(table -> new Breakdown(table, List.of(TOTAL, BASIC, PROJECT))
                        .walk(
                                row -> lines.add(function(
                                        row, level(row), row.amount(TOTAL), row.amount(BASIC), row.amount(PROJECT))),
                                (row, rest) -> lines.add(
                                        function(row, UnitLines.RESIDUAL, rest.get(0), rest.get(1), rest.get(2)))));
        return lines;
    }

    private ByFunction function(CompletedRow row, String level, Amount total, Amount basic, Amount project) {
        Catalogue catalogue = job.codes().functional();
        String digits = row.key().code().map(ClassificationCode::digits).orElse("");
        String official = catalogue.find(digits).map(Catalogue.Entry::name).orElse("");
        String name = official.isEmpty() ? row.stated().name() : official;
        return new ByFunction(level, digits, name, !official.isEmpty(), total, basic, project);
    }

    private static String level(CompletedRow row) {
        return row.key()
                .code()
                .map(code -> code.level().name().toLowerCase(Locale.ROOT))
                .orElse(UnitLines.RESIDUAL);
    }

    /** 表6 by 款, 表7 by 类, and what neither breaks down; adds up to 表3's 合计. */
    public List<ByEconomic> byEconomic(UnitFigures unit) {
        List<ByEconomic> lines = new ArrayList<>();
        unit.table("表6")
                .ifPresent(table -> new Breakdown(table, List.of(TOTAL))
                        .walk(
                                row -> lines.add(economic(unit, code(row), "表6", row.amount(TOTAL))),
                                (row, rest) -> lines.add(difference(code(row), "表6", rest.get(0)))));
        unit.table("表7").ifPresent(table -> lines.addAll(ofProjects(unit, table)));
        Amount all = unit.total("表3", TOTAL);
        Amount rest = all.minus(unit.total("表6", TOTAL)).minus(unit.total("表7", PROJECT_TOTAL));
        if (!rest.isZero()) {
            lines.add(new ByEconomic("", UnitLines.NOT_BY_ECONOMIC, "", "", "", rest));
        }
        return lines;
    }

    private List<ByEconomic> ofProjects(UnitFigures unit, CompletedTable table) {
        Map<String, Amount> byCategory = new TreeMap<>();
        List<ColumnLayout> columns = new ArrayList<>();
        List<String> measures = new ArrayList<>();
        for (ColumnLayout column : table.layout().measures()) {
            if (!column.economic().isEmpty()) {
                columns.add(column);
                measures.add(column.key());
            }
        }
        new Breakdown(table, measures)
                .walk(
                        row -> columns.forEach(
                                column -> byCategory.merge(column.economic(), row.amount(column.key()), Amount::plus)),
                        (row, rest) -> {});
        List<ByEconomic> lines = new ArrayList<>();
        Amount listed = Amount.ZERO;
        for (Map.Entry<String, Amount> entry : byCategory.entrySet()) {
            if (!entry.getValue().isZero()) {
                lines.add(economic(unit, entry.getKey(), "表7", entry.getValue()));
                listed = listed.plus(entry.getValue());
            }
        }
        Amount rest = table.total(PROJECT_TOTAL).minus(listed);
        if (!rest.isZero()) {
            lines.add(difference("", "表7", rest));
        }
        return lines;
    }

    private ByEconomic economic(UnitFigures unit, String code, String source, Amount amount) {
        Optional<UnitKind> kind = unit.unit().kind();
        String government =
                kind.flatMap(of -> job.codes().crosswalk().government(code, of)).orElse("");
        return new ByEconomic(
                code,
                name(job.codes().economic(), code),
                government,
                name(job.codes().government(), government),
                source,
                amount);
    }

    private static ByEconomic difference(String code, String source, Amount amount) {
        return new ByEconomic(code, UnitLines.DIFFERENCE, "", "", source, amount);
    }

    private static String name(Catalogue catalogue, String code) {
        return catalogue.find(code).map(Catalogue.Entry::name).orElse("");
    }

    private static String code(CompletedRow row) {
        return row.key().code().map(ClassificationCode::digits).orElse("");
    }

    /** What the unit has and spends in all; both ways of splitting its spending add up to 表3's 合计. */
    public ByUnit byUnit(UnitFigures unit) {
        Amount all = unit.total("表3", TOTAL);
        Amount general = unit.total("表5", TOTAL);
        Amount funds = unit.total("表8", TOTAL);
        Amount capital = unit.total("表9", TOTAL);
        return new ByUnit(
                unit.total("表1收入", "预算数"),
                all,
                new ByUnit.Spending(unit.total("表3", BASIC), unit.total("表3", PROJECT)),
                new ByUnit.Books(
                        general, funds, capital, all.minus(general).minus(funds).minus(capital)));
    }
}
