package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Sha256;
import budget.model.Amount;
import budget.model.AmountUnit;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's report.html says what its datasets say, and needs nothing beside it. */
class ReportTest {

    @TempDir
    private static Path folder;

    private static Path publication = Path.of("");
    private static Document page = new Document("");

    @BeforeAll
    static void theSampleIsRun() throws IOException {
        publication = Published.ofSample(folder);
        page = Jsoup.parse(publication.resolve("report.html"));
    }

    @Test
    void itBeginsWithTheAnswer() {
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.title()).isEqualTo("2023年部门预算汇总");
        assertThat(page.select(".answer").text())
                .isEqualTo("完整：应计入的 13 个单位全部计入；收入总计 23,844.620428 万元 = 支出总计 23,844.620428 万元");
    }

    @Test
    void inEnglishItNamesWhoIsNotInIt() throws IOException {
        JobCopy job = JobCopy.in(folder.resolve("job")).replace("job.yaml", "language: zh", "language: en");
        Spoken spoken = Spoken.by(
                "run",
                job.folder().toString(),
                "--input=" + badDay(),
                "--output=" + folder.resolve("english"),
                "--state=" + folder.resolve("state-english"),
                "--date=2023-02-01");
        assertThat(spoken.code()).as(spoken.err()).isEqualTo(10);
        Document english = Jsoup.parse(folder.resolve("english/2023-02-01-1/report.html"));

        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select(".answer p").eachText())
                .containsExactly(
                        "Incomplete: 4 of 12 units count; total revenue 12,798.55 万元 = total expenditure 12,798.55 万元",
                        "2 held back: 105001 澜川州商务局, 108001 澜川州国有资产监督管理委员会",
                        "1 unreadable: 110001 澜川州图书馆",
                        "1 being copied: 107001 澜川州水利局",
                        "4 missing: 101001 昌吉回族自治州人民政府电子政务办公室, 102003 澜川州幼儿师范学校, 109001 澜川州档案馆, 111001 澜川州防灾减灾服务中心",
                        "1 from unknown units: 109001 澜川州档案馆 2023年部门预算.xls");
        assertThat(rows(english, "#units", 0))
                .contains(
                        "澜川州国有资产监督管理委员会 108001 | held back | The title says 2022; this is the budget of 2023 "
                                + "Sheet11!A2 108001 澜川州国有资产监督管理委员会 2023年部门预算.xls",
                        "澜川州幼儿师范学校 102003 | missing | 澜川州教育局 counts for it",
                        "澜川州档案馆 109001 | missing | ");
        assertThat(rows(english, "#units", 1))
                .containsExactly("澜川州教育局 102000 | 3 | counts instead of its units, which are not all there");
        assertThat(english.select("h2, h3, thead, caption").text()).doesNotContain("report.");
    }

    /** The files are copied anew: a truncated one is held to be on its way for ten minutes. */
    private static Path badDay() throws IOException {
        Path input = Files.createDirectories(folder.resolve("bad-day"));
        try (Stream<Path> files = Files.list(Path.of("input/department-budget-2023-troubled"))) {
            for (Path file : files.toList()) {
                Files.copy(file, input.resolve(file.getFileName().toString()));
            }
        }
        return input;
    }

    @Test
    void theSourcesAreTheLinesOfTable1() throws IOException {
        assertThat(rows(page, "#totals", 0))
                .containsExactly(
                        "一、本年收入 | 23,609.03 | 99.01%",
                        "一般公共预算拨款 | 21,666.63 | 90.87%",
                        "基金预算拨款 | 675.00 | 2.83%",
                        "国有资本经营预算拨款 | 706.00 | 2.96%",
                        "财政专户核拨 | 521.40 | 2.19%",
                        "单位资金 | 40.00 | 0.17%",
                        "二、上年结转结余 | 235.59 | 0.99%",
                        "财政拨款结转 | 142.69 | 0.60%",
                        "非财政拨款结转结余 | 92.90 | 0.39%",
                        "收入总计 | 23,844.62 | 100.00%");
        assertThat(amounts(0, 1).limit(9).toList())
                .isEqualTo(consolidated(
                        line -> line.getField("table").equals("表1")
                                && line.getField("row").matches("[一二]、[^/]+(/[^/]+)?"),
                        "预算数"));
    }

    @Test
    void theFunctionsAreTheCategoriesOfTable3() throws IOException {
        Predicate<NamedCsvRecord> isCategory = line ->
                line.getField("table").equals("表3") && line.getField("row").matches("[0-9]{3}|合计");

        assertThat(amounts(1, 1)).containsExactlyInAnyOrderElementsOf(consolidated(isCategory, "合计"));
        assertThat(amounts(1, 3).filter(amount -> !amount.equals("0.00")))
                .containsExactlyInAnyOrderElementsOf(consolidated(isCategory, "基本支出"));
        assertThat(amounts(1, 4).filter(amount -> !amount.equals("0.00")))
                .containsExactlyInAnyOrderElementsOf(consolidated(isCategory, "项目支出"));
        assertThat(rows(page, "#totals", 1)).startsWith("205 教育支出 | 6,434.51 | 26.99% | 4,767.01 | 1,667.50");
    }

    @Test
    void aBarIsAsLongAsItsFigureIsLarge() {
        Element row = Objects.requireNonNull(page.selectFirst("#totals table:has(.legend) tbody tr"));

        assertThat(row.select("svg title").text()).isEqualTo("205 教育支出 6,434.51 万元 26.99%");
        assertThat(row.select("rect").eachAttr("width")).containsExactly("740", "259");
        assertThat(row.select("rect").eachAttr("x")).containsExactly("0", "740");
    }

    @Test
    void theUnitsAreThoseOfTheDataset() throws IOException {
        List<String> units = data("units.csv").stream()
                .map(unit -> String.join(
                        " | ",
                        (unit.getField("unit_code") + " " + parent(unit)).strip(),
                        unit.getField("unit_name") + " " + unit.getField("file"),
                        unit.getField("status").equals("accepted") ? "受理" : "由下属单位计入",
                        unit.getField("counted").equals("yes") ? "是" : "否",
                        unit.getField("blocking"),
                        unit.getField("advisory"),
                        unit.getField("notes")))
                .toList();

        assertThat(page.select("#units summary").text()).isEqualTo("全部单位和文件（14）");
        assertThat(rows(page, "#units", 1)).isEqualTo(units);
    }

    private static String parent(NamedCsvRecord unit) {
        return unit.getField("parent_code").isEmpty() ? "" : "上级 " + unit.getField("parent_code");
    }

    @Test
    void theCountsOfTheRulesAreThoseOfTheDataset() throws IOException {
        List<NamedCsvRecord> findings = data("findings.csv").stream()
                .filter(finding -> finding.getField("root").isEmpty())
                .toList();

        List<String> rows = rows(page, "#findings", 0);
        for (String row : rows) {
            String[] cells = row.split(" \\| ", -1);
            assertThat(List.of(cells[3], cells[4]))
                    .as(row)
                    .containsExactly(count(findings, cells[1], "open"), count(findings, cells[1], "waived"));
        }
        assertThat(rows).hasSize((int) findings.stream()
                .map(finding -> finding.getField("rule"))
                .distinct()
                .count());
        assertThat(rows).contains("必须修改 | X37-01 | 表3各项的项目支出不小于表7该项各项目之和 | 0 | 1 | 8.40");
        assertThat(rows(page, "#waivers", 0))
                .contains("昌吉回族自治州人民政府电子政务办公室 101001 | X37-01 2010399 | 按 2023-01-31 公开的文本采用：表7含单位资金安排的项目 "
                        + "| 何文静 批准：梁启明 | 2099-12-31 | 1 | 8.40");
    }

    private static String count(List<NamedCsvRecord> findings, String rule, String status) {
        return Long.toString(findings.stream()
                .filter(finding -> finding.getField("rule").equals(rule)
                        && finding.getField("status").equals(status))
                .count());
    }

    @Test
    void theRepairsAreThoseOfTheDataset() throws IOException {
        assertThat(page.select("#repairs p").text())
                .isEqualTo("自动修复 %d 处，涉及 2 个文件；修复前后见 data/repairs.csv。"
                        .formatted(data("repairs.csv").size()));
        assertThat(rows(page, "#repairs", 0)).containsExactly("句号作小数点 | 1", "科目编码补零 | 58");
    }

    @Test
    void itIsWellFormedAndNeedsNothingBesideIt() throws IOException {
        String text = Files.readString(publication.resolve("report.html"));
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        parser.parseInput(text, "");

        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("[src], link, [style], [onclick]")).isEmpty();
        assertThat(page.select("a").eachAttr("href"))
                .allMatch(link ->
                        link.startsWith("#") ? page.select(link).size() == 1 : Files.exists(publication.resolve(link)));
        assertThat(page.select("table > caption")).hasSameSizeAs(page.select("table"));
        assertThat(page.select("tbody tr"))
                .allMatch(row -> row.select("th[scope=row]").size() == 1);
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .isEqualTo("default-src 'none'; base-uri 'none'; form-action 'none'; style-src '%s'; script-src '%s'"
                        .formatted(hash("style"), hash("script")));
        assertThat(Files.readString(publication.resolve("manifest.json"))).contains("\"path\" : \"report.html\"");
    }

    private static String hash(String element) {
        byte[] digest = HexFormat.of()
                .parseHex(Sha256.of(Objects.requireNonNull(page.selectFirst(element + ":not([type])"))
                        .data()));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static Stream<String> amounts(int table, int column) {
        return rows(page, "#totals", table).stream().map(row -> row.split(" \\| ", -1)[column]);
    }

    /** What the dataset has under a measure other than nothing, in 万元 with two decimals. */
    private static List<String> consolidated(Predicate<NamedCsvRecord> which, String measure) throws IOException {
        return data("consolidated.csv").stream()
                .filter(which)
                .filter(line -> line.getField("measure").equals(measure))
                .map(line -> new BigDecimal(line.getField("amount")).movePointLeft(4))
                .filter(amount -> amount.signum() != 0)
                .map(amount -> amount.setScale(2, RoundingMode.HALF_UP))
                .map(amount -> Amount.ofYuan(amount.toPlainString()).inWords(AmountUnit.YUAN))
                .toList();
    }

    private static List<NamedCsvRecord> data(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(publication.resolve("data").resolve(file))) {
            return reader.stream().toList();
        }
    }

    /** The rows of a section's table, cells divided by bars; what is drawn is no text. */
    private static List<String> rows(Document from, String section, int table) {
        Element copy = from.select(section + " table").get(table).clone();
        copy.select("svg").remove();
        return copy.select("tbody tr, tfoot tr").stream()
                .map(row -> String.join(" | ", texts(row)))
                .toList();
    }

    private static List<String> texts(Element row) {
        return row.children().stream().map(Element::text).toList();
    }
}
