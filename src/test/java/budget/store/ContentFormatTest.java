package budget.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.figures.Block;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.figures.Vocabulary;
import budget.finding.Explanation;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.Detail;
import budget.model.Figure;
import budget.model.Indicator;
import budget.model.Making;
import budget.model.RowKey;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.sample.Reading;
import budget.submission.CellUse;
import budget.submission.Checks;
import budget.submission.Repair;
import budget.submission.Scale;
import budget.submission.SubmissionContent;
import budget.submission.WorkbookContent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentFormatTest {

    private static final ClassificationCode SCHOOLS = new ClassificationCode(CodeSystem.FUNCTIONAL, 2023, "2050202");
    private static final ClassificationCode PAY = new ClassificationCode(CodeSystem.ECONOMIC_DEPARTMENT, 2023, "30101");
    private static final ClassificationCode WAGES = new ClassificationCode(CodeSystem.ECONOMIC_GOVERNMENT, 2023, "501");
    private static final Vocabulary WORDS = Reading.sampleJob().rules().vocabulary();
    private static final CellAddress FAR = new CellAddress(1_048_576, 16_383);

    private final ContentFormat plain = new ContentFormat(WORDS, List.of(), List.of());
    private final ContentFormat knowing = new ContentFormat(
            WORDS,
            List.of("表2", "基本支出", "小学教育", "B02-014"),
            List.of(new RowKey.Total("合计"), new RowKey.Code(SCHOOLS), new RowKey.Item("一、本年收入/其他")));

    @Test
    void readsWhatItWrote() {
        assertThat(through(plain, content())).usingRecursiveComparison().isEqualTo(content());
    }

    @Test
    void readsWhatItWroteWithKnownWords() {
        assertThat(through(knowing, content())).usingRecursiveComparison().isEqualTo(content());
    }

    @Test
    void spellsKnownWordsNotOut() {
        assertThat(bytes(knowing, content())).hasSizeLessThan(bytes(plain, content()).length);
    }

    @Test
    void readsWhatAContentSaysOfItselfAlone() {
        ContentStore.Summary summary = Documents.read(bytes(knowing, content()), knowing::summary);

        assertThat(summary.unitNames()).isEqualTo(content().unitNames());
        assertThat(summary.findings()).isEqualTo(content().findings());
    }

    @Test
    void refusesWhatIsNoContent() {
        byte[] other = Documents.write(out -> {
            out.writeStartArray();
            for (int list = 0; list < 3; list++) {
                out.writePOJO(List.of());
            }
            out.writePOJO(Scale.NONE);
            out.writePOJO(List.of());
            out.writeBoolean(false);
            out.writePOJO(List.of());
            out.writePOJO(List.of());
            for (int number = 0; number < 11; number++) {
                out.writeNumber(0);
            }
            out.writeEndArray();
        });

        assertThatThrownBy(() -> Documents.read(other, plain::read)).isInstanceOf(IllegalStateException.class);
    }

    private static SubmissionContent through(ContentFormat format, SubmissionContent content) {
        return Documents.read(bytes(format, content), format::read);
    }

    private static byte[] bytes(ContentFormat format, SubmissionContent content) {
        return DocumentParts.joined(
                format.encode("0", WorkbookContent.of(content)).documents().get(0));
    }

    private static SubmissionContent content() {
        SheetCell cell = new SheetCell("表2", new CellAddress(9, 2));
        return new SubmissionContent(
                List.of("示例市教育局", "教育局（本级）"),
                List.of(new SheetCell("Sheet1", new CellAddress(5, 0))),
                List.of(table(), empty()),
                List.of("表9"),
                List.of("涉密项目"),
                List.of(
                        indicator(new Indicator.Target(">=", "70", "个", null), cell),
                        indicator(new Indicator.Target("<=", "3", "万元", Amount.ofYuan("30000.00")), cell)),
                List.of(
                        new Detail("表2", new RowKey.Total("合计"), "增减%", Detail.Kind.PERCENT, "12.5", "%", cell),
                        new Detail("表2", new RowKey.Subtotal("本年支出合计"), "备注", Detail.Kind.ATTRIBUTE, "甲", "", cell)),
                List.of(
                        new SentenceValue(
                                "说明.支出",
                                new RowKey.Item("基本支出"),
                                "变动率",
                                SentenceValue.Kind.PERCENT,
                                "-3.8",
                                "%",
                                cell,
                                "基本支出下降3.8%",
                                6,
                                9),
                        new SentenceValue(
                                "说明.资金分配",
                                new RowKey.Measured("甲/乙项目", "电费"),
                                "金额",
                                SentenceValue.Kind.MONEY,
                                "44",
                                "万元",
                                cell,
                                "电费44万元",
                                2,
                                4)),
                List.of(Finding.at(FindingCode.TRUNCATED, Finding.Subject.of("表2"), cell, "词")),
                List.of(new Explanation("0123456789ab", "B02-01\n表2\n201\n总计", "按公开文本")),
                new SubmissionContent.Ledger(
                        List.of(new Repair(cell, Repair.Kind.WIDTH, "１２", "12")),
                        new CellUse(12, 11, 1),
                        new Checks(
                                List.of(new Checks.RuleCount("B02-014", 1, 2, 3, 4, 5L << 40)),
                                List.of(new Checks.TableCount("表2", 7, 1)))),
                true);
    }

    private static Indicator indicator(Indicator.Target target, SheetCell cell) {
        return new Indicator(
                "营养餐",
                new Indicator.Names("产出指标", "数量指标", "学校数"),
                target,
                "10",
                new Indicator.Notes("", "2022年 68所"),
                cell);
    }

    private static Table table() {
        Block block = new Block(
                "表3 ",
                AmountUnit.TEN_THOUSAND_YUAN,
                List.of(2, 3, -1),
                new Block.Hidden(List.of(7, 1_048_576), List.of(0)),
                Making.UNKNOWN);
        Block labelled = new Block("续表", AmountUnit.YUAN, List.of());
        TableBuilder table = new TableBuilder(WORDS.panel("表3")).block(block).block(labelled);
        row(table, new TableRow(new RowKey.Total("合计"), "合 计", 9, block), -1);
        row(table, new TableRow(new RowKey.Code(SCHOOLS), "小学教育", 9, block), Long.MAX_VALUE);
        row(table, new TableRow(new RowKey.Code(PAY), "基本工资", 9, block), 0);
        row(table, new TableRow(new RowKey.Code(WAGES), "工资", 9, block), Long.MIN_VALUE);
        row(table, new TableRow(new RowKey.Item("一、本年收入/其他"), "其他", 9, labelled), 5);
        row(table, new TableRow(new RowKey.Item("一、本年收入"), "", 9, labelled), 5);
        row(table, new TableRow(new RowKey.Target("营养餐"), "营养餐", 9, labelled), 5);
        row(table, new TableRow(new RowKey.Project(SCHOOLS, "营养餐/二期"), "营养餐/二期", 9, block), 5);
        table.row(new TableRow(new RowKey.Subtotal("本年支出合计"), "", 9, block)).unreadable(2);
        return table.completed().build();
    }

    private static void row(TableBuilder table, TableRow row, long fen) {
        Amount amount = Amount.ofFen(fen);
        table.row(row)
                .stated(0, new Figure("合计", amount, 6, AmountUnit.TEN_THOUSAND_YUAN, new CellAddress(9, 2)))
                .stated(1, new Figure("基本支出", amount, 2, AmountUnit.YUAN, new CellAddress(9, 3)))
                .stated(2, new Figure("项目支出", amount, 0, AmountUnit.HUNDRED_MILLION_YUAN, FAR));
    }

    private static Table empty() {
        return new TableBuilder(WORDS.panel("表5"))
                .block(new Block("表5", AmountUnit.YUAN, List.of()))
                .completed()
                .build();
    }
}
