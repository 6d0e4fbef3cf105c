package budget.job;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What units have sent of the sample, which comes, goes and changes. */
record SentFiles(Path folder) {

    private static final Path SAMPLE = Path.of("input/department-budget-2023");

    private static final Pattern NUMBER = Pattern.compile("(<c r=\"[A-Z]+[0-9]+\"[^>]*><v>)([0-9]+)(\\.?[0-9]*</v>)");

    /** The first files of the sample. */
    static SentFiles in(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (Path file : sample().subList(0, count)) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        return new SentFiles(folder);
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** A file that is no workbook. */
    void note(String text) throws IOException {
        Files.writeString(folder.resolve("note.xlsx"), text);
    }

    /** Takes a file of the sample away, or sends it where it is not there; returns its name. */
    Path takeOrSend(Random random) throws IOException {
        Path file = sample().get(random.nextInt(sample().size()));
        if (!Files.deleteIfExists(folder.resolve(file.getFileName()))) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        return file.getFileName();
    }

    /** Changes a file; returns its name. */
    Path amend(Random random) throws IOException {
        Path file = files().get(random.nextInt(files().size()));
        amend(file, random);
        return file.getFileName();
    }

    /** Another first digit for one of its numbers, or other bytes where it is no .xlsx. */
    void amend(Path file, Random random) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                out.write(entry.getName().contains("worksheets/sheet") ? amended(part, random) : part);
            }
        }
        if (packed.size() > 1_000) {
            Files.write(file, packed.toByteArray());
        } else {
            Files.delete(file);
        }
    }

    private static byte[] amended(byte[] sheet, Random random) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        List<MatchResult> numbers = NUMBER.matcher(xml)
                .results()
                .filter(found -> !found.group(1).contains("t=\"s\""))
                .toList();
        if (numbers.isEmpty() || random.nextInt(4) > 0) {
            return sheet;
        }
        MatchResult number = numbers.get(random.nextInt(numbers.size()));
        String other = xml.substring(0, number.start(2)) + (1 + random.nextInt(9)) + xml.substring(number.start(2));
        return other.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> sample() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
