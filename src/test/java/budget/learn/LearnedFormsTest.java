package budget.learn;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.figures.FilledRow;
import budget.figures.Table;
import budget.learn.ProvinceForms.Meaning;
import budget.learn.ProvinceStyle.Codes;
import budget.learn.SelfTest.SheetResult;
import budget.model.NumberedLabel;
import budget.model.Words;
import budget.sample.PackSamples;
import budget.submission.SubmissionContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms of an invented province in many styles: every amount of a sample is placed by the drafted job, and none wrongly. */
class LearnedFormsTest {

    @TempDir
    private Path folder;

    static List<ProvinceStyle> styles() {
        List<ProvinceStyle> styles = new ArrayList<>();
        for (Codes codes : Codes.values()) {
            for (int bits = 0; bits < 8; bits++) {
                boolean first = (bits & 1) > 0;
                boolean second = (bits & 2) > 0;
                boolean third = (bits & 4) > 0;
                styles.add(
                        new ProvinceStyle(codes, first, second, third, first ^ second, second ^ third, first ^ third));
            }
        }
        return styles;
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everyAmountIsPlacedAndNoneWrongly(ProvinceStyle style) throws IOException {
        ProvinceForms forms = ProvinceForms.of(style, style.toString().hashCode());
        Path sample = forms.workbook().writtenTo(folder, "青禾县教育局.xlsx");
        Path job = folder.resolve("job");

        Learned learned = new Learner(Messages.in(Locale.CHINESE), Passwords.none())
                .learn(List.of(sample), Optional.empty(), job, 2020);

        SubmissionContent content = SampleReading.of(JobDefinition.read(job), List.of(sample), Passwords.none())
                .contents()
                .get(0);
        Map<String, String> read = read(content);
        Map<String, String> wrong = new TreeMap<>();
        forms.meanings().forEach((cell, meaning) -> {
            String found = read.getOrDefault(cell, "nothing");
            if (!isAsMeant(found, meaning)) {
                wrong.put(cell, meaning + " read as " + found);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(read.keySet()).isSubsetOf(forms.meanings().keySet());
        assertThat(learned.isWhole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"central-departments-2023, 256", "final-accounts-2023, 162"})
    void theSamplesOfThePacksArePlacedWithoutTheirPack(String pack, int amounts) throws IOException {
        Learned learned = new Learner(Messages.in(Locale.CHINESE), Passwords.none())
                .learn(List.of(PackSamples.workbook(pack)), Optional.empty(), folder.resolve("job"), 2020);

        assertThat(learned.sheets().stream().mapToInt(SheetResult::placed).sum())
                .isEqualTo(amounts);
        assertThat(learned.isWhole()).isTrue();
        assertThat(String.join("", learned.files().values())).contains("names: numbered");
    }

    private static Map<String, String> read(SubmissionContent content) {
        Map<String, String> read = new TreeMap<>();
        for (Table table : content.tables()) {
            for (FilledRow row : FilledRow.of(table)) {
                row.figures()
                        .forEach(figure -> read.put(
                                row.row().sheet() + "!" + figure.cell().a1(),
                                row.key().text() + "|" + figure.measure() + "|"
                                        + figure.amount().inYuan() + "|"
                                        + Words.key(row.row().name())));
            }
        }
        return read;
    }

    /** The row is known by its last step, or is the code with its name; a column is known by its own words. */
    private static boolean isAsMeant(String found, Meaning meaning) {
        String[] parts = found.split("\\|", -1);
        return parts.length == 4
                && (parts[0].endsWith(meaning.row()) || isCodeNamed(parts[0], parts[3], meaning.row()))
                && parts[1].endsWith(meaning.column())
                && parts[2].equals(meaning.amount().toPlainString());
    }

    private static boolean isCodeNamed(String code, String name, String label) {
        return code.matches("[0-9]{3}")
                && NumberedLabel.of(label).filter(NumberedLabel::isNumber).isPresent()
                && NumberedLabel.nameOf(label).equals(name);
    }
}
