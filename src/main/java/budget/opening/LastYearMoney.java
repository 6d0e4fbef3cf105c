package budget.opening;

import budget.model.Amount;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a publication states at each code, with all codes below it. */
final class LastYearMoney {

    private final Map<String, Amount> byCode = new HashMap<>();

    /** The money of a publication; none where there is no publication. */
    static LastYearMoney of(Optional<Path> publication) throws IOException {
        LastYearMoney money = new LastYearMoney();
        if (publication.isPresent()) {
            Path data = publication.get().resolve("data");
            money.add(data.resolve("by-function.csv"), List.of("function_code"), "total");
            money.add(data.resolve("by-economic.csv"), List.of("economic_code", "government_code"), "amount");
        }
        return money;
    }

    private void add(Path file, List<String> codes, String amount) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : records) {
                codes.forEach(code -> add(line.getField(code), Amount.ofYuan(line.getField(amount))));
            }
        }
    }

    /** The lists have no digits in common, so a code is enough. */
    private void add(String code, Amount amount) {
        for (int length = 3; length <= code.length(); length += 2) {
            byCode.merge(code.substring(0, length), amount, Amount::plus);
        }
    }

    /** The sum of some codes; nothing where no publication states any of them. */
    Optional<Amount> of(List<String> codes) {
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .reduce(Amount::plus);
    }
}
