package budget.hostile;

import budget.sample.Encrypted;
import budget.sample.SeedDocument;
import budget.sample.SeedWorkbook;
import budget.sample.SoundUnit;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.Decryptor;

/** A sound workbook to begin with. */
final class Origin {

    private static final String WITH_FORMULAS = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            2010350  | 事业运行 | ƒD4+E4 | 1.25     | 0.50
            2010399  | 其他支出 | ƒSUM(D5:E5) | 2.25     | ƒROUND(D4*2,2)
                     | 合计     | ƒC4+C5 | ƒSUM(D4:D5) | ƒSUM(E4:E5)
            """;

    private final String name;
    private final byte[] bytes;

    private Origin(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** The samples, those kept of other programs, one whose formulas have no values, and an encrypted one. */
    static List<Origin> all() {
        List<Origin> origins = new ArrayList<>();
        origins.addAll(in(Path.of("input", "department-budget-2023")));
        origins.addAll(in(Path.of("src", "test", "resources", "variants")));
        origins.add(new Origin("formulas without values", formulas().xlsx()));
        origins.add(new Origin("formulas of an .xls", formulas().xls()));
        origins.add(new Origin("the document", SeedDocument.docx()));
        origins.add(new Origin(
                "encrypted with the password everybody knows",
                Encrypted.xlsx(SeedWorkbook.xlsx(), Decryptor.DEFAULT_PASSWORD)));
        return origins;
    }

    /** Units whose tables agree with one another, so that whatever is changed in them is found out by the rules alone. */
    static List<Origin> sound() {
        return SoundUnit.all().stream()
                .map(unit -> new Origin(unit.toString(), unit.xlsx()))
                .toList();
    }

    private static TextWorkbook formulas() {
        return TextWorkbook.of(WITH_FORMULAS);
    }

    private static List<Origin> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(xlsx?|xlsm|et)"))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(Origin::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Listing " + folder, e);
        }
    }

    private static Origin of(Path file) {
        try {
            return new Origin(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    boolean isZip() {
        return bytes[0] == 'P';
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
