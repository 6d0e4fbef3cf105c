package budget.operator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What is in files, down to what is packed inside them. */
final class UnpackedFiles {

    private UnpackedFiles() {}

    /** All files, those inside .xlsx and .docx as files of their own, and what a page has in packs. */
    static Map<String, byte[]> in(Path root) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = root.relativize(file).toString();
                byte[] bytes = Files.readAllBytes(file);
                files.put(name, bytes);
                if (name.endsWith("report.html")) {
                    PageJson page = PageJson.in(file);
                    String packed =
                            page.unpacked("facts").toString() + page.unpacked("texts") + page.unpacked("others");
                    files.put(name + "/packs", packed.getBytes(StandardCharsets.UTF_8));
                }
                if (name.matches(".*[.](xlsx|docx)")) {
                    parts(bytes).forEach((part, content) -> files.put(name + "/" + part, content));
                }
            }
        }
        return files;
    }

    static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
