package budget.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Harm to the parts of an .xlsx: each is well packed, and wrong. */
final class PartHarm {

    static final List<Mutation> ALL = List.of(
            PartHarm::rewritten,
            PartHarm::rewritten,
            PartHarm::rewritten,
            PartHarm::rewritten,
            PartHarm::rewritten,
            PartHarm::rewritten,
            PartHarm::lost,
            PartHarm::swapped,
            PartHarm::doubled,
            PartHarm::bytesHarmed,
            PartHarm::nameTakenTwice);

    private PartHarm() {}

    /** The XML of a part says something else. */
    private static byte[] rewritten(byte[] file, Random random) throws IOException {
        Map<String, byte[]> parts = parts(file);
        String name = anyOf(parts, random);
        String xml = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        for (int i = 0; i <= random.nextInt(3); i++) {
            xml = Evil.one(XmlHarm.ALL, random).applied(xml, random);
        }
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] lost(byte[] file, Random random) throws IOException {
        Map<String, byte[]> parts = parts(file);
        parts.remove(anyOf(parts, random));
        return zip(parts);
    }

    private static byte[] swapped(byte[] file, Random random) throws IOException {
        Map<String, byte[]> parts = parts(file);
        String one = anyOf(parts, random);
        String other = anyOf(parts, random);
        byte[] bytes = parts.getOrDefault(one, new byte[0]);
        parts.put(one, parts.getOrDefault(other, new byte[0]));
        parts.put(other, bytes);
        return zip(parts);
    }

    /** The same part again, under a name that differs in case, in its slashes, or climbs out of the archive. */
    private static byte[] doubled(byte[] file, Random random) throws IOException {
        Map<String, byte[]> parts = parts(file);
        String name = anyOf(parts, random);
        byte[] bytes = parts.getOrDefault(anyOf(parts, random), new byte[0]);
        String other = switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(java.util.Locale.ROOT);
            case 1 -> name.replace('/', '\\');
            case 2 -> "/" + name;
            default -> "../../" + name;
        };
        parts.put(other, bytes);
        return zip(parts);
    }

    private static byte[] bytesHarmed(byte[] file, Random random) throws IOException {
        Map<String, byte[]> parts = parts(file);
        String name = anyOf(parts, random);
        byte[] bytes = parts.getOrDefault(name, new byte[0]);
        parts.put(
                name, bytes.length < 8 ? bytes : Evil.one(ByteHarm.ALL, random).applied(bytes, random));
        return zip(parts);
    }

    /** Two entries of the archive bear one name. */
    private static byte[] nameTakenTwice(byte[] file, Random random) throws IOException {
        Map<String, byte[]> parts = parts(file);
        List<String> names = new ArrayList<>(parts.keySet());
        String one = Evil.one(names, random);
        List<String> alike =
                names.stream().filter(name -> name.length() == one.length()).toList();
        String bytes = new String(zip(parts), StandardCharsets.ISO_8859_1);
        return bytes.replace(latin(Evil.one(alike, random)), latin(one)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String anyOf(Map<String, byte[]> parts, Random random) {
        return parts.isEmpty() ? "xl/workbook.xml" : Evil.one(new ArrayList<>(parts.keySet()), random);
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
