package budget.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is passed over and what is handed over, against the reader that takes every line apart. */
class UnitBlocksTest {

    private static final List<String> HOSTILE = List.of(
            "", "a", "单位", "\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "1,\"2\"\n", "\n2023,7,", "\uD840\uDC00");

    static LongStream seeds() {
        return LongStream.range(0, 50 * Integer.getInteger("budget.seeds", 6));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void blocksAreTheLinesThatTheReaderOfCsvFinds(long seed) throws IOException {
        Random random = new Random(seed);
        String text = table(random);
        List<List<String>> expected = CsvReader.builder().ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
        int unit = expected.get(0).indexOf("unit_code");

        List<List<String>> met = new ArrayList<>(expected.subList(0, 1));
        try (UnitBlocks blocks = new UnitBlocks(
                expected.get(0),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                1 + random.nextInt(40))) {
            while (!blocks.isOver()) {
                String code = blocks.unit();
                List<List<String>> block = expected.stream()
                        .skip(met.size())
                        .takeWhile(line -> line.get(unit).equals(code))
                        .toList();
                assertThat(block).isNotEmpty();
                if (random.nextBoolean()) {
                    blocks.skip();
                } else {
                    assertThat(CsvReader.builder().ofCsvRecord(blocks.take()).stream()
                                    .map(CsvRecord::getFields))
                            .isEqualTo(block);
                }
                met.addAll(block);
            }
        }

        assertThat(met).isEqualTo(expected);
    }

    @Test
    void aQuoteThatDoesNotEndIsNotHeldInMemoryToTheEndOfTheFile() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '"';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                Arrays.fill(target, offset, offset + length, (byte) '"');
                return length;
            }
        };

        assertThatThrownBy(() -> new UnitBlocks(List.of("unit_code"), endless, 1 << 17))
                .isInstanceOf(CsvParseException.class);
    }

    /** Units one behind the other, the fields around their codes anything at all. */
    private static String table(Random random) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(random.nextBoolean() ? LineDelimiter.LF : LineDelimiter.CRLF)
                .quoteStrategy(random.nextBoolean() ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                .build(text);
        int columns = 1 + random.nextInt(4);
        int unit = random.nextInt(columns);
        csv.writeRecord(IntStream.range(0, columns)
                .mapToObj(column -> column == unit ? "unit_code" : hostile(random, 1 + column))
                .toList());
        for (int block = random.nextInt(5); block > 0; block--) {
            String code = hostile(random, 1) + (block == 1 ? "" : block);
            for (int line = 1 + random.nextInt(4); line > 0; line--) {
                csv.writeRecord(IntStream.range(0, columns)
                        .mapToObj(column -> column == unit ? code : hostile(random, random.nextInt(9)))
                        .toList());
            }
        }
        csv.flush();
        boolean isCut = random.nextInt(3) == 0 && text.toString().lines().count() > 1;
        return isCut ? text.toString().stripTrailing() : text.toString();
    }

    private static String hostile(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        return text.toString();
    }
}
