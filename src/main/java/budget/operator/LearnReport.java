package budget.operator;

import budget.base.Messages;
import budget.finding.FindingText;
import budget.learn.Learned;
import budget.learn.SelfTest.SheetResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what was learnt from samples, and what became of their amounts when they were read back. */
final class LearnReport {

    private final Messages messages;
    private final Path folder;

    LearnReport(Messages messages, Path folder) {
        this.messages = messages;
        this.folder = folder;
    }

    List<String> lines(Learned learned) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "learn.done",
                folder.toString(),
                learned.forms(),
                learned.files().size()));
        learned.refusals()
                .forEach((file, why) -> lines.add("  " + file + "  " + new FindingText(messages).message(why)));
        learned.sheets().forEach(sheet -> lines.add(line(sheet)));
        lines.add(messages.text("learn.template", learned.template(), learned.forms()));
        lines.add(messages.text("learn.doubts", learned.doubts()));
        return lines;
    }

    private String line(SheetResult sheet) {
        String key = sheet.isWhole() ? "learn.sheet" : "learn.sheet.lost";
        return messages.text(
                key, sheet.file(), sheet.sheet(), sheet.placed(), sheet.there(), String.join(" ", sheet.lost()));
    }

    Map<String, Object> json(Learned learned) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("folder", folder.toString());
        answer.put("forms", learned.forms());
        answer.put("files", List.copyOf(learned.files().keySet()));
        answer.put("doubts", learned.doubts());
        answer.put("template_forms", learned.template());
        answer.put(
                "sheets",
                learned.sheets().stream()
                        .map(sheet -> Map.of(
                                "file", sheet.file(),
                                "sheet", sheet.sheet(),
                                "placed", sheet.placed(),
                                "there", sheet.there(),
                                "lost", sheet.lost()))
                        .toList());
        return answer;
    }
}
