package budget.operator;

import budget.model.Amount;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data of a report.html as lines of text, to be compared with those of the datasets. */
record PageJson(JsonNode data) {

    static PageJson in(Path page) throws IOException {
        return new PageJson(JsonMapper.shared()
                .readTree(Objects.requireNonNull(Jsoup.parse(page).selectFirst("#data"))
                        .data()));
    }

    /** The lines of a dataset, some of its columns. */
    static List<String> published(Path file, String... columns) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream()
                    .map(line -> String.join(
                            " | ",
                            Stream.of(columns)
                                    .map(column -> field(line, column))
                                    .toList()))
                    .toList();
        }
    }

    private static String field(NamedCsvRecord line, String column) {
        return inFen(line.getField(column));
    }

    private static String inFen(String value) {
        return value.matches("-?[0-9]+\\.[0-9]{2}")
                ? Long.toString(Amount.ofYuan(value).fen())
                : value;
    }

    /** The sheet and the cell of every fact. */
    List<String> places() throws IOException {
        List<String> places = new ArrayList<>();
        for (JsonNode unit : unpacked("facts")) {
            for (JsonNode sheet : unit.get(1)) {
                sheet.get(2)
                        .forEach(row -> row.get(1)
                                .forEach(cell -> places.add(
                                        sheet.get(1).asString() + cell.get(2).asString())));
            }
        }
        return places;
    }

    /** Unit, form, row, measure and amount of every fact. */
    List<String> facts() throws IOException {
        List<String> facts = new ArrayList<>();
        for (JsonNode unit : unpacked("facts")) {
            for (JsonNode sheet : unit.get(1)) {
                JsonNode form = data.get("forms").get(sheet.get(0).asInt());
                for (JsonNode row : sheet.get(2)) {
                    for (JsonNode cell : row.get(1)) {
                        facts.add(String.join(
                                " | ",
                                unit(unit),
                                form.get("key").asString(),
                                row.get(0).asString(),
                                form.get("measures").get(cell.get(0).asInt()).asString(),
                                cell.get(1).asString()));
                    }
                }
            }
        }
        return facts;
    }

    /** Unit, subject, item, number, unit, file and place of every fact beside the forms. */
    List<String> others() throws IOException {
        List<String> facts = new ArrayList<>();
        for (JsonNode unit : unpacked("others")) {
            for (JsonNode fact : unit.get(1)) {
                facts.add(String.join(
                        " | ",
                        unit(unit),
                        text(data.get("otherItems").get(fact.get(0).asInt())),
                        inFen(fact.get(1).asString()),
                        fact.get(2).asString(),
                        fact.get(3).asString(),
                        fact.get(4).asString()));
            }
        }
        return facts;
    }

    /** Form, row, measure and amount of every total. */
    List<String> totals() {
        List<String> totals = new ArrayList<>();
        for (JsonNode form : data.get("forms")) {
            for (JsonNode row : data.get("totals").path(form.get("key").asString())) {
                for (JsonNode cell : row.get("cells")) {
                    totals.add(String.join(
                            " | ",
                            form.get("key").asString(),
                            row.get("key").asString(),
                            form.get("measures").get(cell.get(0).asInt()).asString(),
                            cell.get(1).asString()));
                }
            }
        }
        return totals;
    }

    /** The lines of all units at a place of their parts, each beginning with the unit's code. */
    List<String> ofUnits(int part) {
        return data.get("lines")
                .valueStream()
                .flatMap(line -> line.get(part).valueStream().map(row -> unit(line) + " | " + text(row)))
                .toList();
    }

    /** A list; each element's parts on one line. */
    List<String> list(String name) {
        return data.get(name).valueStream().map(PageJson::text).toList();
    }

    /** The elements of a packed list. */
    List<JsonNode> unpacked(String list) throws IOException {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode piece : data.get(list)) {
            byte[] packed = Base64.getDecoder().decode(piece.asString());
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                JsonMapper.shared().readTree(in).forEach(elements::add);
            }
        }
        return elements;
    }

    String unit(JsonNode line) {
        return data.get("units").get(line.get(0).asInt()).get(0).asString();
    }

    static String text(JsonNode row) {
        return String.join(
                " | ", row.valueStream().map(value -> value.asString("")).toList());
    }
}
