package budget.book;

import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.UnitLines.ByEconomic;
import budget.model.Amount;
import budget.model.Catalogue;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line for each unit with what it spends by the categories of the economic classification. */
final class UnitEconomics implements UnitSheet {

    private static final int KEY_COLUMNS = 2;
    private static final int CATEGORY_DIGITS = 3;

    private final Frame frame;
    private final List<String> categories;
    private final Style amount;
    private final Listing list;
    private final ColumnSums sums;

    UnitEconomics(Frame frame, Catalogue codes) throws IOException {
        this.frame = frame;
        this.categories = codes.digits().stream()
                .filter(digits -> digits.length() == CATEGORY_DIGITS)
                .sorted()
                .toList();
        this.amount = Style.amount(frame.money().decimals());
        List<Column> columns = new ArrayList<>(List.of(
                new Column(frame.messages().text("book.unit-code"), 12),
                new Column(
                        frame.messages().text("book.unit-name"), frame.limits().nameWidth())));
        categories.forEach(digits -> columns.add(new Column(
                digits + " " + codes.find(digits).map(Catalogue.Entry::name).orElse(""), 15)));
        if (!frame.isPublic()) {
            columns.add(new Column(frame.messages().text("book.not-by-economic"), 15));
            columns.add(new Column(frame.messages().text("book.total"), 15));
        }
        this.list = new Listing(
                frame.book(),
                new Heading(
                        frame.messages().text("book.economic"),
                        frame.messages().text("book.economic.title"),
                        frame.coverage(),
                        frame.moneyWords(),
                        KEY_COLUMNS,
                        columns),
                frame.limits().mostRows());
        this.sums = new ColumnSums(frame, KEY_COLUMNS, columns.size() - KEY_COLUMNS);
    }

    @Override
    public void add(AnalysedUnit unit) throws IOException {
        List<Optional<Amount>> amounts = amounts(unit.byEconomic());
        List<String> names = List.of(unit.unit().code(), unit.unit().name());
        SheetWriter sheet = list.line(names);
        sheet.text(0, Style.CODE, names.get(0));
        sheet.text(1, Style.WORDS, names.get(1));
        for (int at = 0; at < amounts.size(); at++) {
            write(sheet, at, amounts.get(at));
        }
    }

    /** An amount for each category, then for the rest, then for all; one with an unknown part is unknown. */
    private List<Optional<Amount>> amounts(List<ByEconomic> lines) {
        List<Optional<Amount>> amounts = new ArrayList<>();
        for (String category : categories) {
            amounts.add(sum(lines.stream()
                    .filter(line -> line.code().startsWith(category))
                    .toList()));
        }
        if (!frame.isPublic()) {
            amounts.add(sum(lines.stream()
                    .filter(line -> categories.stream().noneMatch(line.code()::startsWith))
                    .toList()));
            amounts.add(sum(lines));
        }
        return amounts;
    }

    private static Optional<Amount> sum(List<ByEconomic> lines) {
        Amount sum = Amount.ZERO;
        for (ByEconomic line : lines) {
            if (line.amount().isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(line.amount().get());
        }
        return Optional.of(sum);
    }

    private void write(SheetWriter sheet, int at, Optional<Amount> known) throws IOException {
        if (known.isPresent()) {
            sums.add(at, known.get());
            if (known.get().isZero()) {
                sheet.blank(KEY_COLUMNS + at, amount);
            } else {
                sheet.number(
                        KEY_COLUMNS + at,
                        amount,
                        AmountText.exact(known.get(), frame.money().unit()));
            }
        } else {
            sums.miss(at);
            sheet.text(KEY_COLUMNS + at, amount, frame.isPublic() ? UnitAmounts.LEFT_OUT : "");
        }
    }

    @Override
    public void finish(boolean isOnOneSheet) throws IOException {
        sums.write(list, isOnOneSheet);
    }
}
