package budget.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Other values in a sound workbook, one to three times, in one cell, in some, in a row, a column, a table or all: it can still
 * be read, and its rules are broken in ways that nobody thought of.
 */
final class ValueHarm implements Mutation {

    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+)([0-9]+)\"( s=\"[0-9]+\")?( t=\"[a-z]+\")?><v>([^<]*)</v></c>");
    private static final String STRINGS = "xl/sharedStrings.xml";

    @Override
    public byte[] applied(byte[] file, Random random) throws IOException {
        Map<String, String> parts = unzipped(file);
        for (int i = 0; i <= random.nextInt(3); i++) {
            harm(parts, random);
        }
        return zipped(parts);
    }

    private static void harm(Map<String, String> parts, Random random) {
        int how = random.nextInt(12);
        if (how == 0) {
            parts.computeIfPresent(STRINGS, (name, text) -> otherMoney(text, random));
            return;
        }
        List<String> sheets = parts.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet"))
                .toList();
        int many = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(sheets.size());
        int scope = random.nextInt(6);
        for (int i = 0; i < many; i++) {
            String sheet = sheets.get(random.nextInt(sheets.size()));
            parts.computeIfPresent(sheet, (name, text) -> harmed(text, how, scope, random));
        }
    }

    /** The unit of money that the tables say they are in. */
    private static String otherMoney(String strings, Random random) {
        boolean toYuan = random.nextBoolean();
        return toYuan ? strings.replace("单位：万元", "单位：元") : strings.replace("单位：元", "单位：万元");
    }

    private static String harmed(String sheet, int how, int scope, Random random) {
        List<Value> all = values(sheet, how >= 9);
        if (all.isEmpty()) {
            return sheet;
        }
        List<Value> some = within(scope, all, random);
        List<String> now = new ArrayList<>(some.stream().map(Value::text).toList());
        if (how == 3 || how >= 8) {
            Collections.shuffle(now, random);
        } else {
            now.replaceAll(text -> changed(text, how));
        }
        StringBuilder text = new StringBuilder(sheet);
        IntStream.iterate(some.size() - 1, i -> i >= 0, i -> i - 1)
                .forEach(i -> text.replace(some.get(i).from, some.get(i).to, now.get(i)));
        return text.toString();
    }

    private static String changed(String text, int how) {
        BigDecimal value = new BigDecimal(text);
        return switch (how) {
            case 1, 4 -> value.movePointRight(4).toPlainString();
            case 2, 5 -> value.movePointLeft(4).toPlainString();
            case 6 -> value.negate().toPlainString();
            default -> "";
        };
    }

    private static List<Value> within(int scope, List<Value> all, Random random) {
        Value one = all.get(random.nextInt(all.size()));
        int share = 1 + random.nextInt(100);
        return all.stream()
                .filter(value -> switch (scope) {
                    case 0 -> value.equals(one);
                    case 1 -> value.equals(one) || random.nextInt(all.size()) < 4;
                    case 2 -> value.column.equals(one.column);
                    case 3 -> value.row.equals(one.row);
                    case 4 -> random.nextInt(100) < share;
                    default -> true;
                })
                .toList();
    }

    /** The words of headings, names and codes, or else the numbers. */
    private static List<Value> values(String sheet, boolean words) {
        List<Value> values = new ArrayList<>();
        Matcher cell = CELL.matcher(sheet);
        while (cell.find()) {
            boolean areWords = " t=\"s\"".equals(cell.group(4));
            if (areWords == words && !cell.group(5).isEmpty()) {
                values.add(new Value(cell.group(1), cell.group(2), cell.start(5), cell.end(5), cell.group(5)));
            }
        }
        return values;
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private record Value(String column, String row, int from, int to, String text) {}
}
