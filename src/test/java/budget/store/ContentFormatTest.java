package budget.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.Indicator;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.submission.CellUse;
import budget.submission.Checks;
import budget.submission.Repair;
import budget.submission.Scale;
import budget.submission.SubmissionContent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentFormatTest {

    private static final ClassificationCode SCHOOLS = new ClassificationCode(CodeSystem.FUNCTIONAL, 2023, "2050202");
    private static final ClassificationCode PAY = new ClassificationCode(CodeSystem.ECONOMIC_DEPARTMENT, 2023, "30101");
    private static final ClassificationCode WAGES = new ClassificationCode(CodeSystem.ECONOMIC_GOVERNMENT, 2023, "501");
    private static final CellAddress FAR = new CellAddress(1_048_576, 16_383);

    private final ContentFormat plain = new ContentFormat(List.of(), List.of());
    private final ContentFormat knowing = new ContentFormat(
            List.of("表2", "基本支出", "小学教育", "B02-014"),
            List.of(new RowKey.Total("合计"), new RowKey.Code(SCHOOLS), new RowKey.Item("一、本年收入/其他")));

    @Test
    void readsWhatItWrote() {
        assertThat(through(plain, content())).isEqualTo(content());
    }

    @Test
    void readsWhatItWroteWithKnownWords() {
        assertThat(through(knowing, content())).isEqualTo(content());
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
            for (int list = 0; list < 2; list++) {
                out.writePOJO(List.of());
            }
            out.writePOJO(Scale.NONE);
            for (int list = 0; list < 3; list++) {
                out.writePOJO(List.of());
            }
            for (int number = 0; number < 10; number++) {
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
        return DocumentParts.joined(format.encode("0", content).parts());
    }

    private static SubmissionContent content() {
        SheetCell cell = new SheetCell("表2", new CellAddress(9, 2));
        return new SubmissionContent(
                List.of("示例市教育局", "教育局（本级）"),
                List.of(table(), empty()),
                List.of("表9"),
                List.of("涉密项目"),
                List.of(
                        indicator(new Indicator.Target(">=", "70", "个", null), cell),
                        indicator(new Indicator.Target("<=", "3", "万元", Amount.ofYuan("30000.00")), cell)),
                List.of(
                        new Detail("表2", new RowKey.Total("合计"), "增减%", Detail.Kind.PERCENT, "12.5", "%", cell),
                        new Detail("表2", new RowKey.Subtotal("本年支出合计"), "备注", Detail.Kind.ATTRIBUTE, "甲", "", cell)),
                List.of(Finding.at(FindingCode.TRUNCATED, Finding.Subject.of("表2"), cell, "词")),
                List.of(new Explanation("0123456789ab", "B02-01\n表2\n201\n总计", "按公开文本")),
                new SubmissionContent.Ledger(
                        List.of(new Repair(cell, Repair.Kind.WIDTH, "１２", "12")),
                        new CellUse(12, 11, 1),
                        new Checks(
                                List.of(new Checks.RuleCount("B02-014", 1, 2, 3, 4, 5L << 40)),
                                List.of(new Checks.TableCount("表2", 7, 1)))));
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

    private static FilledTable table() {
        return new FilledTable(
                "表2",
                "表2 ",
                AmountUnit.TEN_THOUSAND_YUAN,
                List.of(new FilledTable.Column("基本支出", 2), new FilledTable.Column("项目支出", 3)),
                List.of(
                        row(new RowKey.Total("合计"), "合 计", -1),
                        row(new RowKey.Code(SCHOOLS), "小学教育", Long.MAX_VALUE),
                        row(new RowKey.Code(PAY), "基本工资", 0),
                        row(new RowKey.Code(WAGES), "工资", Long.MIN_VALUE),
                        row(new RowKey.Item("一、本年收入/其他"), "其他", 5),
                        row(new RowKey.Item("一、本年收入"), "", 5),
                        row(new RowKey.Target("营养餐"), "营养餐", 5),
                        row(new RowKey.Project(SCHOOLS, "营养餐/二期"), "营养餐/二期", 5)),
                List.of(new FilledTable.UnreadableCell(new RowKey.Total("合计"), "项目支出", FAR)),
                new FilledTable.Hidden(List.of(7, 1_048_576), List.of(0)));
    }

    private static FigureRow row(RowKey key, String name, long fen) {
        Figure usual = new Figure("基本支出", Amount.ofFen(fen), 6, AmountUnit.TEN_THOUSAND_YUAN, new CellAddress(9, 2));
        Figure other = new Figure("基本支出", Amount.ofFen(fen), 6, AmountUnit.TEN_THOUSAND_YUAN, new CellAddress(9, 3));
        Figure beside = new Figure("基本支出", Amount.ofFen(fen), 2, AmountUnit.YUAN, new CellAddress(9, 2));
        Figure above = new Figure("项目支出", Amount.ofFen(fen), 6, AmountUnit.TEN_THOUSAND_YUAN, new CellAddress(3, 0));
        Figure far = new Figure("其他", Amount.ofFen(fen), 0, AmountUnit.HUNDRED_MILLION_YUAN, FAR);
        return new FigureRow(key, name, 9, List.of(usual, other, beside, above, far));
    }

    private static FilledTable empty() {
        return new FilledTable("表3", "表3", AmountUnit.YUAN, List.of(), List.of(), List.of(), FilledTable.Hidden.NONE);
    }
}
