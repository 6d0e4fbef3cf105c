package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader can work out of an edition for the public. */
class PublicAttackTest extends JobWithASecret {

    @Test
    void anAttackFindsNothing() throws IOException {
        publishWithheld();

        Spoken attack = attack(publication(1));

        assertThat(attack.code()).isZero();
        assertThat(attack.out())
                .contains("0 个泄露")
                .contains("保住  " + UNIT + "  表7 2010399/（不予公开） 资本性支出  0.00 至 14700000.00  （实为 5700000.00）\n");
        assertThat(attack(publication(1).resolve("public")).out()).doesNotContain("5700000.00");
    }

    @Test
    void anAttackFindsWhatACellTooManyTells() throws IOException {
        publishWithheld();
        Path facts = publication(1).resolve("public/data/facts.csv");
        String published = Files.readString(facts);
        String line = Files.readString(publication(1).resolve("data/facts.csv"))
                .lines()
                .filter(fact -> fact.contains("国密算法认证") && fact.contains("资本性支出"))
                .findFirst()
                .orElseThrow();
        List<String> fields = List.of(line.split(",", -1));
        String leak = withoutPlace(fields);
        Files.writeString(facts, published + leak);

        Spoken attack = attack(publication(1));

        assertThat(attack.code()).isEqualTo(10);
        assertThat(attack.out())
                .contains("泄露  " + UNIT + "  表7 2010399/（不予公开） 资本性支出  5616000.00 至 5700000.00  （实为 5700000.00）\n");
    }

    @Test
    void anAttackFindsWhatATotalOfAllUnitsTells() throws IOException {
        publishWithheld();
        Path edition = publication(1).resolve("public/data/consolidated.csv");
        String hidden = "2023,表7,2010399/（不予公开）,（不予公开）,资本性支出,,1,,\n";
        String published = Files.readString(edition);
        assertThat(published).contains(hidden);
        Files.writeString(edition, published.replace(hidden, hidden.replace(",,1,,", ",5700000.00,1,0.00,0.00")));

        Spoken attack = attack(publication(1));

        assertThat(attack.out()).contains("  泄露  ");
        assertThat(attack.code()).isEqualTo(10);
    }

    @Test
    void anAttackFindsWhatAnEarlierEditionTold() throws IOException {
        publishWithheld();
        Path before = folder.resolve("before");
        Files.createDirectories(before.resolve("data"));
        Files.writeString(
                before.resolve("data/facts.csv"),
                Files.readString(publication(1).resolve("data/facts.csv")));

        Spoken attack = attack(publication(1), "--before=" + before);

        assertThat(attack.code()).isEqualTo(10);
        assertThat(attack.out()).contains("表7 2010399/（不予公开） 资本性支出  正好 5700000.00");
    }

    @Test
    void whatAnEarlierEditionToldByNameIsLeftOutAllTheSameButHidesNothing() throws IOException {
        publish(HEADER);
        withhold();

        assertThat(job.run().code()).isZero();

        assertThat(Files.readString(publication(1).resolve("public/data/projects.csv")))
                .contains(CANARY, "5700000.00");
        assertThat(UnpackedFiles.in(publication(2).resolve("public")).values())
                .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(CANARY));
        assertThat(Files.readString(publication(2).resolve("public/suppressed.csv")))
                .contains("（不予公开）")
                .doesNotContain("国密算法认证");
        assertThat(attack(publication(2)).code()).isEqualTo(10);
        assertThat(attack(publication(2), "--before=" + publication(1)).code()).isEqualTo(10);
    }

    @Test
    void aFolderWithoutAnEditionIsNotThere() {
        assertThat(attack(folder).code()).isEqualTo(66);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void withLastYearsEditionKnownNothingIsFoundButWithoutWhatElseIsLeftOut(int count) throws IOException {
        publish(HEADER);
        Path lastYear = folder.resolve("last-year");
        Files.move(job.output(), lastYear);
        for (String data : List.of("data", "public/data")) {
            for (String name : UnpackedFiles.in(lastYear.resolve("2023-02-01-1").resolve(data))
                    .keySet()) {
                Path file = lastYear.resolve("2023-02-01-1").resolve(data).resolve(name);
                Files.writeString(file, Files.readString(file).replace("\n2023,", "\n2022,"));
            }
        }
        job.job().replace("job.yaml", "lastYear:", "lastYear: " + lastYear + " #");
        StringBuilder lines = new StringBuilder(HEADER);
        List.of(CANARY, "机构运行补助", "昌吉州政府网站和云平台运维项目经费", "昌吉州统一政务云密码服务支撑系统项目", "政府网站改版、办公区域装修")
                .subList(0, count)
                .forEach(project -> lines.append(UNIT + "," + project + ",withheld,秘密〔2023〕1号,王甲,李乙\n"));
        job.job().write("disclosure.csv", lines.toString());

        Spoken said = job.run();

        assertThat(said.code()).as(said.err()).isZero();
        Path known = lastYear.resolve("2023-02-01-1");
        Spoken attack = attack(publication(1), "--last-year=" + known);
        assertThat(attack.out()).contains("：有关单位列示", "，0 个泄露");
        assertThat(attack.code()).isZero();
        tellWhatElseIsLeftOut();
        assertThat(attack(publication(1), "--last-year=" + known).code()).isEqualTo(10);
    }

    /** Publishes the figures that are left out only because they would tell what is withheld. */
    private void tellWhatElseIsLeftOut() throws IOException {
        List<String> complement = Files.readAllLines(publication(1).resolve("disclosure-log.csv")).stream()
                .filter(line -> line.contains(",complement,"))
                .map(line -> String.join(",", List.of(line.split(",", -1)).subList(4, 7)))
                .toList();
        assertThat(complement).isNotEmpty();
        StringBuilder told = new StringBuilder();
        for (String line : Files.readAllLines(publication(1).resolve("data/facts.csv"))) {
            List<String> fields = List.of(line.split(",", -1));
            if (complement.contains(fields.get(3) + "," + fields.get(4) + "," + fields.get(9))) {
                told.append(withoutPlace(fields));
            }
        }
        Path facts = publication(1).resolve("public/data/facts.csv");
        Files.writeString(facts, Files.readString(facts) + told);
    }

    @Test
    void anAttackFindsWhatASentenceOfADocumentTells() throws IOException {
        publishWithheld();
        Path document = publication(1).resolve("public/documents/" + UNIT + ".docx");
        Map<String, byte[]> parts = UnpackedFiles.parts(Files.readAllBytes(document));
        String text = new String(parts.getOrDefault("word/document.xml", new byte[0]), StandardCharsets.UTF_8);
        assertThat(text).contains("项目名称：机构运行补助", "预算安排规模：3万元").doesNotContain("〔请");
        assertThat(attack(publication(1)).code()).isZero();
        parts.put(
                "word/document.xml",
                text.replace("项目名称：机构运行补助", "项目名称：（不予公开）")
                        .replace("预算安排规模：3万元", "预算安排规模：570万元")
                        .getBytes(StandardCharsets.UTF_8));
        Files.write(document, UnpackedFiles.zipped(parts));

        Spoken attack = attack(publication(1));

        assertThat(attack.out()).contains("  泄露  " + UNIT + "  表7 2010399/（不予公开） 项目支出合计");
        assertThat(attack.code()).isEqualTo(10);
    }
}
