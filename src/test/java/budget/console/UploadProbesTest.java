package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to do harm, sent to the check. */
@Timeout(120)
class UploadProbesTest {

    private static final Path WORKBOOK = Path.of("input/department-budget-2023/103001 澜川州财政局 2023年部门预算.xlsx");

    private static RunningConsole console;

    @BeforeAll
    static void start(@TempDir Path place) throws IOException {
        console = RunningConsole.start(place);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../up.xlsx",
                "..\\..\\up.xlsx",
                "/tmp/up.xlsx",
                "C:\\up.xlsx",
                "%2e%2e%2fup.xlsx",
                "..",
                "",
                "up\u0000.xlsx",
                "up.xlsx/",
                "<img src=x onerror=alert(1)>.xlsx",
                "up%0d%0aSet-Cookie: x=y.xlsx",
            })
    void aNameLeadsNowhere(String name) throws Exception {
        List<Path> before = files(console.place());
        List<Path> around = named();
        Visitor clerk = Visitor.as("clerk", console);
        clerk.get(console.page("/check"));

        HttpResponse<String> sent = clerk.upload(console.page("/check"), name, Files.readAllBytes(WORKBOOK));

        assertThat(files(console.place())).isEqualTo(before);
        assertThat(named()).as("around the folders of the console").isEqualTo(around);
        assertThat(sent.statusCode()).as(sent.body()).isIn(302, 400);
        if (sent.statusCode() == 302) {
            String page = sent.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> shown =
                    clerk.get(URI.create(console.address("/")).resolve(page).toString());
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).doesNotContain("<img", "budget-check", "/tmp/");
            HttpResponse<byte[]> returned =
                    clerk.download(URI.create(console.address("/")).resolve(page) + "/returned/0");
            assertThat(returned.headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void whatOneHasCheckedNobodyElseSees() throws Exception {
        Visitor clerk = Visitor.as("clerk", console);
        clerk.get(console.page("/check"));
        String page = clerk.upload(console.page("/check"), "a.xlsx", Files.readAllBytes(WORKBOOK))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String address = URI.create(console.address("/")).resolve(page).toString();

        assertThat(clerk.get(address).statusCode()).isEqualTo(200);
        for (String other : List.of("clerk", "reviewer", "operator")) {
            Visitor visitor = Visitor.as(other, console);
            assertThat(visitor.get(address).statusCode()).isEqualTo(404);
            assertThat(visitor.get(address + "/returned/0").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInASentence() throws Exception {
        Visitor clerk = Visitor.as("clerk", console);
        clerk.get(console.page("/check"));

        String answer = large(clerk, 258L << 20);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("太大");
        assertThat(clerk.get(console.page("/check")).statusCode()).isEqualTo(200);
    }

    /** Sends so many bytes as a file. */
    private static String large(Visitor visitor, long size) throws IOException {
        byte[] piece = new byte[1 << 20];
        String part = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.token()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n";
        String head =
                "POST /jobs/department-budget-2023/check HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n"
                        + "Cookie: BUDGET=" + visitor.session()
                        + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: " + (part.length() + size) + "\r\n\r\n" + part;
        int port = URI.create(console.address("/")).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (long sent = 0; sent < size; sent += piece.length) {
                out.write(piece);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aBombIsAFindingAndTheConsoleLivesOn() throws Exception {
        Visitor clerk = Visitor.as("clerk", console);
        clerk.get(console.page("/check"));

        HttpResponse<String> sent = clerk.upload(console.page("/check"), "bomb.xlsx", bomb());

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String page = URI.create(console.address("/"))
                .resolve(sent.headers().firstValue("Location").orElseThrow())
                .toString();
        assertThat(clerk.page(page).select("main").text()).contains("bomb.xlsx");
        assertThat(clerk.page(page).select(".blocking, .bad")).isNotEmpty();
        assertThat(clerk.get(console.page("/check")).statusCode()).isEqualTo(200);
    }

    /** A workbook whose first sheet is a few hundred kilobytes that unfold to three hundred million. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(WORKBOOK)));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            to.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                    for (int at = 0; at < 300; at++) {
                        to.write(blank);
                    }
                } else {
                    from.transferTo(to);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** What bears the name of the upload in the folders that a name could lead to. */
    private static List<Path> named() throws IOException {
        List<Path> named = new ArrayList<>();
        for (Path folder = console.place().toAbsolutePath(); folder != null; folder = folder.getParent()) {
            named.addAll(named(folder));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            named.addAll(named(folder));
        }
        return named;
    }

    private static List<Path> named(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).contains("up.xlsx"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().contains("console"))
                    .sorted()
                    .toList();
        }
    }
}
