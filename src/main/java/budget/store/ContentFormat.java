package budget.store;

import budget.figures.Table;
import budget.figures.Vocabulary;
import budget.finding.Explanation;
import budget.finding.Finding;
import budget.model.Detail;
import budget.model.Indicator;
import budget.model.RowKey;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.store.ContentStore.Encoded;
import budget.store.ContentStore.Summary;
import budget.submission.Scale;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionContent.Ledger;
import budget.submission.WorkbookContent;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * How a content is written: first what it says of itself, which is read alone when figures are not asked for.
 *
 * <p>What a workbook has by the hundred is written by hand, so that nothing is looked up for it.
 */
public final class ContentFormat {

    /** Another one whenever what was written before cannot be read any more; part of what a content is kept under. */
    public static final int NUMBER = 9;

    private final StoredIndicator indicators;
    private final StoredDetail details;
    private final StoredSentence sentences;
    private final StoredLedger ledgers;
    private final StoredTable tables;

    /** A format for the tables of a vocabulary, in which these words and keys, each once, are numbers; it reads what was written with the same ones. */
    public ContentFormat(Vocabulary vocabulary, List<String> knownWords, List<RowKey> knownKeys) {
        StoredWords words = new StoredWords(knownWords);
        indicators = new StoredIndicator(words);
        ledgers = new StoredLedger(words);
        StoredKeys keys = new StoredKeys(knownKeys);
        details = new StoredDetail(words, keys);
        sentences = new StoredSentence(words, keys);
        tables = new StoredTable(vocabulary, words, keys);
    }

    /** The contents of a file in stored form; made by the thread that has them, so that few contents are in memory at once. */
    public Encoded encode(String sha256, WorkbookContent contents) {
        return new Encoded(
                sha256,
                contents.all().stream()
                        .map(content -> DocumentParts.of(Documents.write(out -> write(content, out))))
                        .toList());
    }

    private void write(SubmissionContent content, JsonGenerator out) {
        out.writeStartArray();
        out.writePOJO(content.unitNames());
        out.writePOJO(content.unitCells());
        out.writePOJO(content.findings());
        out.writePOJO(Scale.of(content.tables()));
        out.writePOJO(content.explanations());
        out.writeBoolean(content.isDocument());
        out.writePOJO(content.declaredEmpty());
        out.writePOJO(content.secretProjects());
        out.writeNumber(content.indicators().size());
        for (Indicator indicator : content.indicators()) {
            indicators.write(indicator, out);
        }
        out.writeNumber(content.details().size());
        for (Detail detail : content.details()) {
            details.write(detail, out);
        }
        out.writeNumber(content.sentences().size());
        for (SentenceValue value : content.sentences()) {
            sentences.write(value, out);
        }
        ledgers.write(content.ledger(), out);
        out.writeNumber(content.tables().size());
        for (Table table : content.tables()) {
            tables.write(table, out);
        }
        out.writeEndArray();
    }

    SubmissionContent read(JsonParser in) {
        Summary summary = summary(in);
        List<String> declaredEmpty = nextWords(in);
        List<String> secretProjects = nextWords(in);
        Indicator[] targets = new Indicator[in.nextIntValue(0)];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = indicators.next(in);
        }
        Detail[] beside = new Detail[in.nextIntValue(0)];
        for (int i = 0; i < beside.length; i++) {
            beside[i] = details.next(in);
        }
        SentenceValue[] said = new SentenceValue[in.nextIntValue(0)];
        for (int i = 0; i < said.length; i++) {
            said[i] = sentences.next(in);
        }
        Ledger ledger = ledgers.next(in);
        Table[] filled = new Table[in.nextIntValue(0)];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = tables.next(in);
        }
        if (in.nextToken() != JsonToken.END_ARRAY) {
            throw new IllegalStateException("A stored content is not as it was written");
        }
        return new SubmissionContent(
                summary.unitNames(),
                summary.unitCells(),
                List.of(filled),
                declaredEmpty,
                secretProjects,
                List.of(targets),
                List.of(beside),
                List.of(said),
                summary.findings(),
                summary.explanations(),
                ledger,
                summary.isDocument());
    }

    /** What a content says of itself; the rest stays unread. */
    Summary summary(JsonParser in) {
        in.nextToken();
        return new Summary(
                nextWords(in),
                List.of(Documents.next(in, SheetCell[].class)),
                List.of(Documents.next(in, Finding[].class)),
                Documents.next(in, Scale.class),
                List.of(Documents.next(in, Explanation[].class)),
                in.nextToken() == JsonToken.VALUE_TRUE);
    }

    private static List<String> nextWords(JsonParser in) {
        return List.of(Documents.next(in, String[].class));
    }
}
