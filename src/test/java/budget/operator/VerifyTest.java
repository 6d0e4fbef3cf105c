package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a publication, or an archive of one, is still what its manifest says. */
class VerifyTest {

    private static final String ARCHIVE = "audit.zip";

    private static OneUnitJob published;

    @TempDir
    private Path folder;

    private OneUnitJob job;
    private Path publication;
    private Path zip;

    @BeforeAll
    static void aPublicationAndItsArchive(@TempDir Path place) throws IOException {
        published = OneUnitJob.in(place);
        assertThat(published.run().code()).isZero();
        assertThat(published.say("archive", "--to=" + place.resolve(ARCHIVE)).code())
                .isZero();
    }

    @BeforeEach
    void aCopyOfBoth() throws IOException {
        job = published.copyTo(folder);
        publication = job.output().resolve("2023-02-01-1");
        zip = folder.resolve(ARCHIVE);
    }

    @Test
    void oneLineSaysThatAllAgree() throws IOException {
        String manifest = Sha256.of(Files.readAllBytes(publication.resolve("manifest.json")));

        assertThat(verify(publication)).isEqualTo(new Spoken(0, """
                全部相符：2023-02-01-1，发布 19 个文件，报送 1 个文件，汇总任务文件夹 24 个文件
                  manifest.json 的 SHA-256：%s
                """.formatted(manifest), ""));
        assertThat(verify(zip, "--lang=en")).isEqualTo(new Spoken(0, """
                All agree: audit.zip, 19 files of the publication, 1 submission, 24 files of the job folder
                  SHA-256 of manifest.json: %s
                """.formatted(manifest), ""));
    }

    @Test
    void whatIsNotKeptIsNotComparedAndSaysSo() throws IOException {
        Files.delete(job.state()
                .resolve("files")
                .resolve(Sha256.of(Files.readAllBytes(job.input().resolve("seed.xlsx")))));

        assertThat(verify(publication).out())
                .startsWith("全部相符：2023-02-01-1，发布 19 个文件，报送 0 个文件，汇总任务文件夹 24 个文件\n")
                .contains("  报送、汇总任务文件夹和上年发布的 1 个文件没有保存在 state 中，未作比较\n");
        assertThat(verify(publication, "--lang=en").out())
                .contains("  1 file of the submissions, the job folder and last year is not kept in the state"
                        + " and was not compared\n");
    }

    @Test
    void aChangedAMissingAndAnUnlistedFileAreNamed() throws IOException {
        Files.writeString(publication.resolve("data/consolidated.csv"), "fiscal_year\n");
        Files.delete(publication.resolve("data/units.csv"));
        Files.writeString(publication.resolve("data/说明.txt"), "?");
        String sha256 = Sha256.of(Files.readAllBytes(job.input().resolve("seed.xlsx")));
        Files.writeString(job.state().resolve("files").resolve(sha256), "another");

        assertThat(verify(publication).code()).isEqualTo(74);
        assertThat(verify(publication).out()).startsWith("""
                与 manifest.json 不符：2023-02-01-1，4 个文件
                  被改动  seed.xlsx
                  被改动  data/consolidated.csv
                  缺少  data/units.csv
                  清单之外  data/说明.txt
                """);
        assertThat(verify(publication, "--lang=en").out()).startsWith("""
                Not as the manifest says: 2023-02-01-1, 4 files
                  changed  seed.xlsx
                  changed  data/consolidated.csv
                  missing  data/units.csv
                  not in the manifest  data/说明.txt
                """);
    }

    @Test
    void programsGetOneObject() throws IOException {
        Files.delete(publication.resolve("data/units.csv"));
        String manifest = Sha256.of(Files.readAllBytes(publication.resolve("manifest.json")));

        assertThat(verify(publication, "--format=json").out())
                .isEqualTo("{\"publication\":\"2023-02-01-1\",\"agrees\":false,\"manifest_sha256\":\"" + manifest
                        + "\",\"outputs\":18,\"inputs\":1,\"job_files\":24,\"not_kept\":0,"
                        + "\"files\":[{\"kind\":\"output\",\"file\":\"data/units.csv\",\"state\":\"missing\"}]}\n");
    }

    @Test
    void aLinkIsNoFileOfAPublication() throws IOException {
        Path facts = publication.resolve("data/facts.csv");
        Path elsewhere = folder.resolve("facts.csv");
        Files.move(facts, elsewhere);
        Files.createSymbolicLink(facts, elsewhere);

        assertThat(verify(publication).out()).contains("  缺少  data/facts.csv\n");
    }

    @Test
    void whatWasChangedInAnArchiveIsNamed() throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            Files.writeString(files.getPath("inputs/seed.xlsx"), "another");
            Files.delete(files.getPath("job/rules.yaml"));
            Files.writeString(files.getPath("README.txt"), "nothing to see here\n");
            Files.writeString(files.getPath("publication/more.csv"), "?");
        }

        assertThat(verify(zip).code()).isEqualTo(74);
        assertThat(verify(zip).out()).startsWith("""
                与 manifest.json 不符：audit.zip，4 个文件
                  被改动  seed.xlsx
                  缺少  rules.yaml
                  被改动  README.txt
                  清单之外  publication/more.csv
                """);
    }

    @Test
    void sumsThatSayOtherwiseThanTheManifestAreNamed() throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            Path sums = files.getPath("SHA256SUMS");
            Files.writeString(sums, Files.readString(sums).replaceFirst("(?m)^.*inputs/seed.xlsx\n", ""));
        }

        assertThat(verify(zip).out()).contains("，1 个文件\n  被改动  SHA256SUMS\n");
    }

    @Test
    void theFilesThatAreOnlyTrueOfOneRunHaveHashesOfTheirOwn() throws IOException {
        publishedBy("0.1.0+0123456789ab");
        Files.writeString(publication.resolve("run.json"), "{}");

        assertThat(verify(publication).code()).isEqualTo(74);
        assertThat(verify(publication).out()).startsWith("""
                与 manifest.json 不符：2023-02-01-1，1 个文件
                  被改动  run.json
                """);

        Files.delete(publication.resolve("run.sha256"));
        assertThat(verify(publication).out()).contains("  清单之外  run.json\n  缺少  run.sha256\n");
    }

    private void publishedBy(String version) throws IOException {
        Path manifest = publication.resolve("manifest.json");
        String program = "\"budget\" : \"" + version + "\"";
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"budget\" : \"[^\"]*\"", program));
    }

    @Test
    void aStateThatIsNoFolderIsRefused() {
        assertThat(Spoken.by("verify", publication.toString(), "--state=jdbc:mysql://host/state")
                        .code())
                .isEqualTo(64);
    }

    @Test
    void anOlderBuildsPublicationIsNotCalledDamaged() throws IOException {
        publishedBy("0.1.0");
        Files.delete(publication.resolve("run.sha256"));

        assertThat(verify(publication).code()).isZero();
        assertThat(verify(publication).out())
                .startsWith("全部相符：")
                .contains("  由较早的程序发布，没有 run.sha256：run.json、difference.csv、difference.html 无从比较\n");
    }

    @Test
    void damageInAnArchiveIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 4] ^= 0x55;
        Files.write(zip, bytes);
        assertThat(verify(zip).code()).isEqualTo(74);
        assertThat(verify(zip).out()).contains("  被改动  ");

        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(verify(zip).code()).isEqualTo(74);
    }

    @Test
    void theManifestMustBeThereAndNameNothingOutsideItsFolder() throws IOException {
        assertThat(verify(folder.resolve("nothing")))
                .isEqualTo(new Spoken(66, "", "FOLDER/nothing 不存在；请给出一次发布的文件夹或一个存档\n"));
        assertThat(verify(job.output(), "--lang=en"))
                .isEqualTo(new Spoken(66, "", "There is no publication in FOLDER/output: no manifest.json\n"));
        Path manifest = publication.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("data/facts.csv", "../../job/job.yaml"));
        assertThat(verify(publication, "--lang=en"))
                .isEqualTo(new Spoken(
                        74,
                        "",
                        "FOLDER/output/2023-02-01-1/manifest.json cannot be understood; it is not what a run wrote\n"));
    }

    private Spoken verify(Path place, String... options) {
        return job.placeless(Spoken.by(
                Stream.concat(Stream.of("verify", place.toString(), "--state=" + job.state()), Stream.of(options))
                        .toList()));
    }
}
