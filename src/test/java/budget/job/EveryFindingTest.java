package budget.job;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.FileLimits;
import budget.definition.JobDefinition;
import budget.definition.JobSettings;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.layout.FormLayout;
import budget.reconcile.Standings;
import budget.sample.Encrypted;
import budget.sample.Reading;
import budget.sample.TextDocument;
import budget.sample.TextWorkbook;
import budget.workbook.XlsxParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding there is has a smallest case that provokes it. */
class EveryFindingTest {

    /** What no sheet provokes, but the bytes of a file; permissions are the machine's and not the file's. */
    private static final Set<FindingCode> OF_BYTES = EnumSet.of(
            FindingCode.EMPTY,
            FindingCode.TRUNCATED,
            FindingCode.CORRUPT,
            FindingCode.ENCRYPTED,
            FindingCode.NOT_A_WORKBOOK,
            FindingCode.TOO_LARGE,
            FindingCode.BOMB,
            FindingCode.OVERFULL,
            FindingCode.FORMULAS_NOT_CALCULATED,
            FindingCode.SUMS_NOT_CHECKED,
            FindingCode.TOO_SLOW,
            FindingCode.MACROS,
            FindingCode.EXTERNAL_LINKS,
            FindingCode.EMBEDDED_OBJECTS,
            FindingCode.TRACKED_CHANGES,
            FindingCode.HIDDEN_TEXT);

    /** What only a roll-up beside its units provokes; {@code InternalPaymentsTest} does. */
    private static final Set<FindingCode> OF_ROLL_UPS =
            EnumSet.of(FindingCode.INTERNAL_PAYMENTS, FindingCode.OFFSET_IN_ROLL_UP);

    /** What only tables of several units provoke; {@code UnitRowsTest}, {@code UnitOfRowsTest} and {@code UnitTotalsTest} do. */
    private static final Set<FindingCode> OF_UNITS = EnumSet.of(
            FindingCode.UNIT_NOT_REGISTERED,
            FindingCode.UNIT_CODE_CONTRADICTS,
            FindingCode.UNIT_TWICE,
            FindingCode.FILE_HELD_BACK,
            FindingCode.TABLE_WITHOUT_UNIT,
            FindingCode.TOTAL_OF_UNITS_DIFFERS);

    /** What only a form with percentages or numbers of things provokes; {@code DetailCellsTest} does. */
    private static final Set<FindingCode> OF_DETAILS =
            EnumSet.of(FindingCode.DETAIL_NOT_A_NUMBER, FindingCode.PERCENT_UNCLEAR);

    /** What only a workbook and a document together provoke; {@code PairedDocumentTest} does. */
    private static final Set<FindingCode> OF_PAIRS = EnumSet.of(FindingCode.DOCUMENT_DIFFERS);

    @ParameterizedTest
    @FieldSource("OF_BYTES")
    void theBytesOfAFileProvokeIt(FindingCode code) {
        Reading reading = Reading.of(withLimits(Reading.jobOf("表3"), limits(code)), bytes(code));

        assertThat(reading.content().findings()).extracting(Finding::code).contains(code);
    }

    private static FileLimits limits(FindingCode code) {
        return code == FindingCode.OVERFULL
                        || code == FindingCode.FORMULAS_NOT_CALCULATED
                        || code == FindingCode.SUMS_NOT_CHECKED
                ? Reading.sampleJob().settings().limits()
                : new FileLimits(100_000, 50_000, 50_000, 200, 1, 99, code == FindingCode.TOO_SLOW ? 0 : 60);
    }

    private static byte[] bytes(FindingCode code) {
        XlsxParts workbook = XlsxParts.withRows("<row><c><v>1</v></c></row>");
        return switch (code) {
            case EMPTY -> new byte[0];
            case TRUNCATED -> Arrays.copyOf(workbook.bytes(), 600);
            case CORRUPT -> XlsxParts.withRows("<row>").bytes();
            case ENCRYPTED -> Encrypted.xlsx(workbook.bytes(), "secret");
            case NOT_A_WORKBOOK -> "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
            case TOO_LARGE -> new byte[100_001];
            case BOMB -> XlsxParts.withRows(" ".repeat(50_000)).bytes();
            case OVERFULL ->
                TextWorkbook.of("单位支出总体情况表\n单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n"
                                + "2010350 | 事业运行 | 甲 | 乙 | 丙\n".repeat(7_000))
                        .xlsx();
            case FORMULAS_NOT_CALCULATED, SUMS_NOT_CHECKED -> manyCells().xlsx();
            case TOO_SLOW -> workbook.bytes();
            case MACROS -> workbook.part("xl/vbaProject.bin", "").bytes();
            case EMBEDDED_OBJECTS ->
                workbook.part("xl/embeddings/oleObject1.bin", "").bytes();
            case EXTERNAL_LINKS ->
                workbook.part(
                                "xl/_rels/workbook.xml.rels",
                                XlsxParts.relationships(
                                        XlsxParts.relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                                        XlsxParts.relationship("rId2", "externalLink", "externalLink1.xml")))
                        .bytes();
            case TRACKED_CHANGES -> TextDocument.of("⟨+甲⟩").docx();
            case HIDDEN_TEXT -> TextDocument.of("⟨h甲⟩").docx();
            default -> throw new IllegalArgumentException("No file for " + code);
        };
    }

    /** More cells than are calculated, or kept to check sums, and two sums, one of them without a result. */
    private static TextWorkbook manyCells() {
        return TextWorkbook.of("单位支出总体情况表\n单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n"
                + "2010350 | 事业运行 | ƒSUM(D4:E4) | ƒSUM(E4:E4)→1.00 | 1.00\n"
                + "2010350 | 事业运行 | 1.00 | 1.00 | 0.00\n".repeat(10_001));
    }

    private static JobDefinition withLimits(JobDefinition job, FileLimits limits) {
        JobSettings settings = job.settings();
        JobSettings limited = new JobSettings(
                settings.name(),
                settings.title(),
                settings.fiscalYear(),
                settings.folders(),
                settings.policy(),
                settings.presentation(),
                limits);
        return new JobDefinition(
                job.folder(),
                limited,
                job.forms(),
                job.statements(),
                job.outline(),
                job.codes(),
                job.rules(),
                job.datasets(),
                job.register(),
                job.fingerprint(),
                job.remarks());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sheets")
    void aSheetProvokesIt(Case one) {
        TextWorkbook workbook = TextWorkbook.of(one.sheets()).changed(book -> change(one.code(), book));

        Reading reading = Reading.of(one.job(), workbook.xlsx());

        assertThat(reading.content().findings()).extracting(Finding::code).contains(one.code());
    }

    private static void change(FindingCode code, Workbook book) {
        switch (code) {
            case HIDDEN_SHEET -> book.setSheetHidden(1, true);
            case HIDDEN_CELLS, SUM_WITHOUT_HIDDEN ->
                book.getSheetAt(0).getRow(3).setZeroHeight(true);
            case FORMULA_RECALCULATED -> book.setForceFormulaRecalculation(true);
            case AMOUNT_STRUCK_OUT -> {
                Font font = book.createFont();
                font.setStrikeout(true);
                format(book, "0.00").setFont(font);
            }
            case AMOUNT_NOT_SHOWN -> format(book, ";;;");
            case AMOUNT_SHOWN_AS_DATE -> format(book, "yyyy-mm-dd");
            case AMOUNT_SHOWN_OTHERWISE -> format(book, "0.00%");
            case AMOUNT_SCALED -> format(book, "0\\.0000");
            default -> {}
        }
    }

    private static CellStyle format(Workbook book, String code) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        book.getSheetAt(0).getRow(3).getCell(2).setCellStyle(style);
        return style;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void filesBesideTheRegisterProvokeIt(Case one) {
        String[] registerAndFiles = one.text().split("\n\n", 2);

        assertThat(Standings.of(registerAndFiles[0]).standings(registerAndFiles[1]).stream()
                        .flatMap(standing -> standing.findings().stream()))
                .extracting(Finding::code)
                .contains(one.code());
    }

    @Test
    void everyFindingHasItsCase() throws IOException {
        Set<FindingCode> covered = EnumSet.copyOf(OF_BYTES);
        covered.add(FindingCode.UNREADABLE);
        covered.addAll(OF_ROLL_UPS);
        covered.addAll(OF_DETAILS);
        covered.addAll(OF_PAIRS);
        covered.addAll(OF_UNITS);
        Stream.concat(sheets(), files()).forEach(one -> covered.add(one.code()));

        assertThat(covered).containsExactlyInAnyOrder(FindingCode.values());
    }

    static Stream<Case> sheets() throws IOException {
        return cases("sheets.txt");
    }

    static Stream<Case> files() throws IOException {
        return cases("files.txt");
    }

    private static Stream<Case> cases(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/findings").resolve(name));
        return Arrays.stream(text.split("(?m)^=== ", -1)).skip(1).map(Case::of);
    }

    /** A finding and what provokes it. */
    record Case(FindingCode code, String forms, String text) {

        static Case of(String section) {
            String head = section.lines().findFirst().orElseThrow();
            String[] codeAndForms = head.split("\\|", -1);
            FindingCode code = FindingCode.valueOf(
                    codeAndForms[0].strip().toUpperCase(Locale.ROOT).replace('-', '_'));
            String forms = codeAndForms.length > 1 ? codeAndForms[1].strip() : "";
            return new Case(code, forms, section.substring(head.length() + 1).strip());
        }

        JobDefinition job() {
            String wanted = forms.replace(" none required", "");
            JobDefinition job = wanted.equals("*") ? Reading.sampleJob() : Reading.jobOf(wanted);
            return wanted.equals(forms) ? job : noneRequired(job);
        }

        private static JobDefinition noneRequired(JobDefinition job) {
            List<FormLayout> forms = job.forms().stream()
                    .map(form -> new FormLayout(
                            form.form(),
                            form.name(),
                            form.titles(),
                            form.money(),
                            form.panels(),
                            form.fields(),
                            new FormLayout.Absence(Optional.empty(), Optional.empty())))
                    .toList();
            return new JobDefinition(
                    job.folder(),
                    job.settings(),
                    forms,
                    job.statements(),
                    job.outline(),
                    job.codes(),
                    job.rules(),
                    job.datasets(),
                    job.register(),
                    job.fingerprint(),
                    job.remarks());
        }

        String[] sheets() {
            return text.split("(?m)^(?=#sheet )", -1);
        }

        @Override
        public String toString() {
            return code.code();
        }
    }
}
