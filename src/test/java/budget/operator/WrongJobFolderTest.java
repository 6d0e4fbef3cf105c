package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.jobfile.MistakeCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A mistake in a job folder ends every command with 78 and is named with file and line, in either language. */
class WrongJobFolderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isNamedWithFileAndLine(Case mistake) throws IOException {
        JobCopy job = JobCopy.in(folder.resolve("job"));
        mistake.makeIn(job);

        for (String language : List.of("zh", "en")) {
            Spoken spoken = Spoken.by("run", job.folder().toString(), "--lang", language);

            assertThat(spoken.err().replace(job.folder().toString(), "JOB")).isEqualTo(mistake.text(language) + "\n");
            assertThat(spoken.out()).isEmpty();
            assertThat(spoken.code()).isEqualTo(78);
        }
    }

    @Test
    void everyMistakeHasItsCase() throws IOException {
        List<String> shown =
                cases().map(one -> "definition." + one.text("code")).toList();
        List<MistakeCode> ofOtherFiles = List.of(
                MistakeCode.FILE_TOO_LARGE,
                MistakeCode.YEAR_LITERAL,
                MistakeCode.INPUT_HOLDS_OUTPUT,
                MistakeCode.INPUT_HOLDS_STATE,
                MistakeCode.INPUT_HOLDS_JOB,
                MistakeCode.INPUT_IS_WORKING_FOLDER,
                MistakeCode.INPUT_IS_OUR_OWN,
                MistakeCode.LAST_YEAR_WRONG,
                MistakeCode.LAST_YEAR_OTHER_JOB,
                MistakeCode.LAST_YEAR_NO_UNIT,
                MistakeCode.TOO_MANY_ANCESTORS,
                MistakeCode.NO_PASSWORDS_FILE,
                MistakeCode.PASSWORDS_IN_JOB_FOLDER,
                MistakeCode.PASSWORDS_UNREADABLE);

        assertThat(MistakeCode.values()).allMatch(code -> ofOtherFiles.contains(code) || shown.contains(code.key()));
    }

    static Stream<Case> cases() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/definition/mistakes.yaml"));
        List<?> cases = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        return cases.stream().map(one -> new Case((Map<?, ?>) one));
    }

    /** One mistake, as the file of cases describes it. */
    record Case(Map<?, ?> fields) {

        void makeIn(JobCopy job) throws IOException {
            String file = text("file");
            if (fields.containsKey("delete")) {
                job.delete(file);
            } else if (fields.containsKey("folder")) {
                Files.createDirectory(job.delete(file).folder().resolve(file));
            } else if (fields.containsKey("charset")) {
                job.recode(file, Charset.forName(text("charset")));
            } else if (fields.containsKey("content")) {
                job.write(file, text("content"));
            } else {
                job.replaceFirst(file, text("from"), text("to"));
            }
        }

        String text(String field) {
            return String.valueOf(fields.get(field));
        }

        @Override
        public String toString() {
            return text("code") + " in " + text("file");
        }
    }
}
