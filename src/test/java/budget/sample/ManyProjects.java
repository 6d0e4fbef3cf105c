package budget.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A unit with so many projects that their rounded amounts add up to more or less than their rounded sum by tenths. */
final class ManyProjects {

    private static final String FUNCTION = "2012604";

    private ManyProjects() {}

    static SampleUnit unit(int projects) {
        UnitBudget archive = UnitText.read("109001").budget();
        List<Money> money = new ArrayList<>(archive.money());
        List<Target> targets = new ArrayList<>(archive.targets());
        List<Target.Indicator> indicators = List.of(
                new Target.Indicator("数量", "完成任务数量", ">=12项", "", "40"),
                new Target.Indicator("成本", "预算执行率", "<=100%", "", "20"),
                new Target.Indicator("社会", "档案查阅利用效率", "明显提高", "", "20"),
                new Target.Indicator("满意度", "查档群众满意度", ">=95%", "", "10"));
        for (int number = 1; number <= projects; number++) {
            String project = "专题档案征集第" + number + "批";
            money.add(new Money(Source.GENERAL, FUNCTION, "302", project, BigDecimal.valueOf(20_000 + 100L * number)));
            targets.add(new Target(project, "丁慕白", "按计划完成征集。", indicators));
        }
        return new SampleUnit("", new UnitBudget("澜川州档案征集中心", money, targets), Set.of());
    }
}
