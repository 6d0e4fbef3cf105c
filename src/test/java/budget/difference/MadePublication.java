package budget.difference;

import budget.base.Sha256;
import budget.model.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a publication that are compared, made of units and figures. */
final class MadePublication {

    private final Map<String, String> jobFiles = new TreeMap<>();
    private final List<String> inputs = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final List<String> wholes = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<NumberKey, Amount> sums = new TreeMap<>(java.util.Comparator.comparing(NumberKey::toString));
    private final Map<NumberKey, Amount> derived = new TreeMap<>(java.util.Comparator.comparing(NumberKey::toString));
    private String program = "1.0";

    MadePublication program(String version) {
        program = version;
        return this;
    }

    MadePublication jobFile(String name, String text) {
        jobFiles.put(name, Sha256.of(text));
        return this;
    }

    /** A unit whose file has these bytes; units come in the order of their codes. */
    MadePublication unit(String code, String status, String bytes, Map<NumberKey, Amount> figures) {
        boolean counts = status.equals("accepted");
        String sha256 = Sha256.of(bytes);
        inputs.add(code + ".xlsx " + sha256);
        units.add(String.join(
                ",", code, "单位" + code, "", status, counts ? "yes" : "no", code + ".xlsx", sha256, "0,0,0,"));
        if (counts) {
            wholes.add(code + ",0.00,0.00");
            figures.forEach((number, amount) -> {
                facts.add(String.join(",", code, number.table(), number.row(), number.measure(), amount.inYuan()));
                sums.merge(number, amount, Amount::plus);
            });
        }
        return this;
    }

    MadePublication missing(String code) {
        units.add(code + ",单位" + code + ",,missing,no,,,0,0,0,");
        return this;
    }

    MadePublication derived(NumberKey number, Amount amount) {
        derived.merge(number, amount, Amount::plus);
        sums.merge(number, amount, Amount::plus);
        return this;
    }

    MadePublication finding(String unit, String rule, String status, String by) {
        findings.add(String.join(",", unit + rule, unit, rule, status, by));
        return this;
    }

    /** The consolidated numbers. */
    Map<NumberKey, Amount> numbers() {
        return sums;
    }

    Path writtenTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        write(
                folder,
                "units.csv",
                "unit_code,unit_name,parent_code,status,counted,file,sha256,blocking,advisory,notes,reason",
                units);
        write(folder, "facts.csv", "unit_code,table,row,measure,amount", facts);
        write(folder, "by-unit.csv", "unit_code,income_total,expenditure_total", wholes);
        write(folder, "findings.csv", "id,unit_code,rule,status,waived_by", findings);
        List<String> consolidated = new ArrayList<>();
        sums.forEach((number, amount) -> consolidated.add(String.join(
                ",",
                number.table(),
                number.row(),
                "",
                number.measure(),
                amount.inYuan(),
                derived.getOrDefault(number, Amount.ZERO).inYuan())));
        write(folder, "consolidated.csv", "table,row,name,measure,amount,derived", consolidated);
        Files.writeString(folder.resolve("manifest.json"), manifest());
        return folder;
    }

    private static void write(Path folder, String file, String head, List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder(head).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        Files.writeString(folder.resolve("data").resolve(file), text);
    }

    private String manifest() {
        List<String> files = new ArrayList<>();
        jobFiles.forEach((name, sha256) -> files.add('"' + name + "\":\"" + sha256 + '"'));
        List<String> received = inputs.stream()
                .map(input -> input.split(" ", 2))
                .map(input -> "{\"path\":\"" + input[0] + "\",\"sha256\":\"" + input[1] + "\",\"firstSeen\":1}")
                .toList();
        return "{\"job\":\"j\",\"program\":{\"budget\":\"" + program + "\"},\"jobFiles\":{" + String.join(",", files)
                + "},\"inputs\":[" + String.join(",", received) + "],\"outputs\":[]}";
    }
}
