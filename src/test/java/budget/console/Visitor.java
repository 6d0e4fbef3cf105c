package budget.console;

import budget.browser.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A client of the console without a browser: keeps its session, and sends the token of the last page with what is posted. */
final class Visitor {

    private final CookieManager cookies;
    private final HttpClient client;
    private String token = "";

    private Visitor(CookieManager cookies) {
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A client without an account. */
    static Visitor nameless() {
        return new Visitor(new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    /** A client that has logged in. */
    static Visitor as(String name, RunningConsole console) throws IOException, InterruptedException {
        Visitor visitor = nameless();
        visitor.get(console.address("/login"));
        visitor.logIn(name, RunningConsole.PASSWORD, console);
        return visitor;
    }

    /** A client with the session of a browser. */
    static Visitor sharing(Browser browser, RunningConsole console) {
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        browser.driver().manage().getCookies().forEach(cookie -> {
            HttpCookie copy = new HttpCookie(cookie.getName(), cookie.getValue());
            copy.setPath("/");
            copy.setVersion(0);
            cookies.getCookieStore().add(URI.create(console.address("/")), copy);
        });
        return new Visitor(cookies);
    }

    /** Takes a file. */
    HttpResponse<byte[]> download(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    }

    /** Sends a file with the token, as the form of a check does. */
    HttpResponse<String> upload(String address, String name, byte[] bytes) throws IOException, InterruptedException {
        String boundary = "----a-boundary-that-no-file-has";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends the form of the login page, which is open; where it leads to. */
    String logIn(String name, String password, RunningConsole console) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(console.address("/login"), Map.of("username", name, "password", password));
        String to = answer.headers().firstValue("Location").orElse(answer.statusCode() + answer.body());
        get(console.address("/login"));
        return to;
    }

    /** The name of its session. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("BUDGET"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** The token of the last page. */
    String token() {
        return token;
    }

    /** Opens a page. */
    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).setHeader("Accept", "text/html");
        for (int at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        Element found = Jsoup.parse(answer.body()).selectFirst("meta[name=csrf]");
        token = found == null ? token : found.attr("content");
        return answer;
    }

    /** The first lines of a stream of events. */
    String stream(String address, int lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        try (Stream<String> sent = client.send(request, BodyHandlers.ofLines()).body()) {
            return sent.limit(lines).collect(Collectors.joining("\n"));
        }
    }

    /** A page as a document. */
    Document page(String address) throws IOException, InterruptedException {
        return Jsoup.parse(get(address).body());
    }

    /** Sends a form with the token. */
    HttpResponse<String> post(String address, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return postAsIs(address, all);
    }

    /** Sends a form without anything more. */
    HttpResponse<String> postAsIs(String address, Map<String, String> fields) throws IOException, InterruptedException {
        List<String> form = new ArrayList<>();
        fields.forEach((name, value) -> form.add(encoded(name) + "=" + encoded(value)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", form)))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
