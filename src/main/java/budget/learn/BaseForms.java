package budget.learn;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.layout.FormLayout;
import budget.learn.SelfTest.SheetResult;
import budget.model.SheetCell;
import budget.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a base has for the forms of samples: those it reads as they are, those that differ, those it does not know. */
final class BaseForms {

    private final SampleReading reading;
    private final List<SheetResult> sheets;
    private final YearText years;
    private final Messages messages;

    /**
     * For one base.
     *
     * @param reading the samples as the base alone reads them
     * @param sheets what it places on each sheet
     */
    BaseForms(SampleReading reading, List<SheetResult> sheets, YearText years, Messages messages) {
        this.messages = messages;
        this.reading = reading;
        this.sheets = sheets;
        this.years = years;
    }

    /**
     * The layout that a form needs on top of the base: nothing where the base reads all of it.
     *
     * @param own its layout where the base does not have the form
     */
    Optional<String> layout(FormDraft form, String own) {
        Optional<FormLayout> base = base(form);
        if (base.isEmpty() || !isRead(form)) {
            return Optional.of(own);
        }
        List<String> lines = new ArrayList<>();
        if (isTitleUnknown(form)) {
            lines.add("titles: " + titles(base.get(), form));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        lines.add(0, "like: " + LayoutText.quoted(base.get().form()));
        return Optional.of(years.placeholders(String.join("\n", lines)) + "\n");
    }

    /**
     * The layout of a form whose columns are not quite those of the base's form; nothing where the base reads all of it, or
     * has no form with its title.
     */
    Optional<String> changed(FormDraft form) {
        Optional<FormLayout> like = base(form).or(() -> titled(form));
        if (like.isEmpty() || (base(form).isPresent() && isRead(form))) {
            return Optional.empty();
        }
        return LikeColumns.of(like.get(), form, messages).map(lines -> {
            List<String> text = new ArrayList<>(
                    List.of("like: " + LayoutText.quoted(like.get().form())));
            if (titled(form).isEmpty()) {
                text.add("titles: " + titles(like.get(), form));
            }
            text.addAll(lines);
            return years.placeholders(String.join("\n", text)) + "\n";
        });
    }

    private Optional<FormLayout> titled(FormDraft form) {
        return reading.job().forms().stream()
                .filter(layout -> layout.titles().stream()
                        .anyMatch(title -> Words.bare(title).equals(Words.bare(form.name()))))
                .findFirst();
    }

    private static String titles(FormLayout base, FormDraft form) {
        List<String> titles = new ArrayList<>(base.titles());
        titles.add(form.name());
        return LayoutText.list(titles);
    }

    /** Whether a key of a new form is one of the base's. */
    boolean hasForm(String key) {
        return reading.job().form(key).isPresent();
    }

    /** Forms of the base that no sample has. */
    List<String> absent() {
        return reading.job().forms().stream()
                .filter(form -> reading.contents().stream()
                        .allMatch(content -> content.findings().stream()
                                .anyMatch(finding -> finding.code() == FindingCode.TABLE_MISSING
                                        && finding.subject().table().equals(form.form()))))
                .map(form -> form.form() + " " + form.name())
                .toList();
    }

    /** The form of the base that reads tables on the form's sheets, by the panels' figures. */
    private Optional<FormLayout> base(FormDraft form) {
        return reading.job().forms().stream()
                .filter(layout -> reading.contents().stream()
                        .flatMap(content -> content.tables().stream())
                        .anyMatch(table -> layout.panel(table.panel().key()).isPresent()
                                && table.blocks().stream()
                                        .anyMatch(block -> form.places().stream()
                                                .anyMatch(place -> place.endsWith("!" + block.sheet())))))
                .findFirst();
    }

    /** Whether every amount on the form's sheets is read. */
    private boolean isRead(FormDraft form) {
        return isRead(form, sheets);
    }

    /** Whether every amount on the form's sheets is read. */
    static boolean isRead(FormDraft form, List<SheetResult> sheets) {
        return sheets.stream()
                .filter(sheet -> form.places().contains(sheet.file() + "!" + sheet.sheet()))
                .allMatch(SheetResult::isWhole);
    }

    private boolean isTitleUnknown(FormDraft form) {
        return reading.contents().stream()
                .flatMap(content -> content.findings().stream())
                .filter(finding -> finding.code() == FindingCode.TITLE_UNKNOWN)
                .map(Finding::cells)
                .flatMap(List::stream)
                .map(SheetCell::sheet)
                .anyMatch(sheet -> form.places().stream().anyMatch(place -> place.endsWith("!" + sheet)));
    }
}
