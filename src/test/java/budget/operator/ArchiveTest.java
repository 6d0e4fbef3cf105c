package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What auditors get: a publication with all it came from, in one file that tells how to verify it. */
class ArchiveTest {

    private static OneUnitJob published;

    @TempDir
    private Path folder;

    private OneUnitJob job;
    private Path zip;

    @BeforeAll
    static void aPublication(@TempDir Path place) throws IOException {
        published = OneUnitJob.in(place);
        Files.createDirectories(published.input().resolve("下属"));
        Files.writeString(published.input().resolve("下属/报表?.xlsx"), "预算在附件里\n");
        assertThat(published.run().code()).isEqualTo(10);
    }

    @BeforeEach
    void aCopyOfIt() throws IOException {
        job = published.copyTo(folder);
        zip = folder.resolve("审计/2023.zip");
    }

    @Test
    void holdsThePublicationTheSubmissionsAndTheJobFolder() throws IOException {
        Spoken spoken = job.say("archive", "--to=" + zip);

        assertThat(spoken).isEqualTo(new Spoken(0, "已打包到 FOLDER/审计/2023.zip：53 个文件，其中报送文件 2 个\n", ""));
        assertThat(contents().keySet())
                .contains(
                        "README.txt",
                        "SHA256SUMS",
                        "index.csv",
                        "inputs/seed.xlsx",
                        "inputs/下属/报表_.xlsx",
                        "job/job.yaml",
                        "job/layouts/table-01.yaml",
                        "publication/data/facts.csv",
                        "publication/manifest.json",
                        "publication/returned/昌吉回族自治州人民政府电子政务办公室-昌吉回族自治州人民政府电子政务办公室.xlsx",
                        "publication/run.json");
        assertThat(contents().get("index.csv"))
                .contains("inputs/下属/报表_.xlsx,input,下属/报表?.xlsx,"
                        + Sha256.of("预算在附件里\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(folder.resolve("审计").toFile().list()).containsExactly("2023.zip");
    }

    @Test
    void tellsInBothLanguagesWhatIsWhatAndHowToVerifyIt() throws IOException {
        job.say("archive", "--to=" + zip);

        Golden.assertSame("archive-readme.txt", String.valueOf(contents().get("README.txt")));
    }

    @Test
    void listsTheHashOfEveryEntryAsSha256sumWritesThem() throws IOException {
        job.say("archive", "--to=" + zip);

        StringBuilder expected = new StringBuilder();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (String name : contents().keySet()) {
                if (!name.equals("SHA256SUMS")) {
                    expected.append(Sha256.of(archive.getInputStream(archive.getEntry(name))))
                            .append("  ")
                            .append(name)
                            .append('\n');
                }
            }
        }
        assertThat(contents().get("SHA256SUMS")).isEqualTo(expected.toString());
    }

    @Test
    void isTheSameWheneverAndWhereverItIsPacked() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Urumqi"));
            job.say("archive", "--to=" + zip);
            byte[] here = Files.readAllBytes(zip);
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            job.say("archive", "--to=" + zip, "--force", "--lang=en");

            assertThat(Files.readAllBytes(zip)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anOlderPublicationIsPackedWithTheJobFolderAsItWas() throws IOException {
        String before = Files.readString(job.job().folder().resolve("waivers.csv"));
        job.job().replaceAll("waivers.csv", "2099-12-31", "2099-11-30");
        assertThat(job.run("--date=2023-02-02").code()).isEqualTo(10);

        assertThat(job.say("archive", "--to=" + zip, "--publication=2023-02-01-1")
                        .code())
                .isZero();
        assertThat(contents().get("job/waivers.csv")).isEqualTo(before).contains("2099-12-31");
        assertThat(contents()).doesNotContainKey("job/units.csv");
    }

    @Test
    void isNotMadeWhenASubmissionIsNotKeptAnyMore() throws IOException {
        String sha256 = Sha256.of(Files.readAllBytes(job.input().resolve("seed.xlsx")));
        Files.delete(job.state().resolve("files").resolve(sha256));

        assertThat(job.say("archive", "--to=" + zip))
                .isEqualTo(new Spoken(66, "", "报送文件 seed.xlsx 已不再保存：FOLDER/state/files 中没有 " + sha256 + "\n"));
        assertThat(job.say("archive", "--to=" + zip, "--lang=en").err())
                .isEqualTo("The submission seed.xlsx is not kept any more: FOLDER/state/files has no " + sha256 + "\n");
        assertThat(folder.resolve("审计")).doesNotExist();
    }

    @Test
    void isNotMadeWhenAFileWasChanged() throws IOException {
        Path facts = job.output().resolve("2023-02-01-1/data/facts.csv");
        Files.writeString(facts, Files.readString(facts).replaceFirst("20078500", "20078501"));

        assertThat(job.say("archive", "--to=" + zip))
                .isEqualTo(new Spoken(74, "", "FOLDER/output/2023-02-01-1/data/facts.csv 与 manifest.json 不符，内容被改动过\n"));
        assertThat(job.say("archive", "--to=" + zip, "--lang=en").err())
                .isEqualTo("FOLDER/output/2023-02-01-1/data/facts.csv is not what the manifest says; it was changed\n");
        assertThat(folder.resolve("审计").toFile().list()).isEmpty();
    }

    @Test
    void aFileOfThePublicationThatIsMissingIsNamed() throws IOException {
        Files.delete(job.output().resolve("2023-02-01-1/datapackage.json"));

        assertThat(job.say("archive", "--to=" + zip))
                .isEqualTo(new Spoken(66, "", "发布不完整：缺少 FOLDER/output/2023-02-01-1/datapackage.json\n"));
    }

    @Test
    void thePublicationMustBeThere() throws IOException {
        assertThat(job.say("archive", "--to=" + zip, "--publication=2022-01-01-1"))
                .isEqualTo(new Spoken(66, "", "FOLDER/output 中没有发布 2022-01-01-1；现有 2023-02-01-1\n"));
        assertThat(job.say("archive", "--to=" + zip, "--publication=.", "--lang=en"))
                .isEqualTo(new Spoken(66, "", "There is no publication in FOLDER/output/.: no manifest.json\n"));
        Files.delete(job.output().resolve("current"));
        assertThat(job.say("archive", "--to=" + zip, "--lang=en").err())
                .isEqualTo(
                        "Nothing was ever published: there is no current in FOLDER/output; run ./budget run first\n");
    }

    @Test
    void replacesNoFileUnlessForcedAndLiesInNoFolderThatIsReadOrPublished() throws IOException {
        job.run(); // which notes where this input lies
        Path settings = job.job().folder().resolve("job.yaml");
        Files.createDirectories(zip.getParent());
        Files.writeString(zip, "another file");

        assertThat(job.say("archive", "--to=" + zip))
                .isEqualTo(new Spoken(74, "", "无法读写 FOLDER/审计/2023.zip：已有这个文件；要覆盖请加 --force\n"));
        assertThat(zip).hasContent("another file");
        assertThat(job.say("archive", "--to=" + zip, "--force").code()).isZero();
        assertThat(job.say("archive", "--to=" + settings, "--force").code()).isEqualTo(64);
        assertThat(job.say("archive", "--to=" + job.input().resolve("a.zip")).code())
                .isEqualTo(64);
        assertThat(job.say("archive", "--to=" + job.output().resolve("2023-02-01-1/a.zip"), "--lang=en"))
                .isEqualTo(new Spoken(
                        64,
                        "",
                        "--to FOLDER/output/2023-02-01-1/a.zip: an archive cannot lie in the job folder, the input folder"
                                + " or a publication\n"));
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : List.copyOf(archive.stream().toList())) {
                try (InputStream in = archive.getInputStream(entry)) {
                    contents.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return contents;
    }
}
