package budget.console;

import budget.account.Role;
import budget.base.Messages;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks for a page, in which language, from where.
 *
 * @param who none where a page is open to everybody
 */
public record Visit(Optional<SignedIn> who, Messages messages, String from) {

    /** The name for logs and waivers; empty without an account. */
    public String name() {
        return who.map(SignedIn::getUsername).orElse("");
    }

    public boolean has(Role role) {
        return who.filter(user -> user.has(role)).isPresent();
    }

    /** The unit whose clerk asks; empty for others. */
    public String unit() {
        return who.map(user -> user.account().unit()).orElse("");
    }

    public boolean isOperator() {
        return has(Role.OPERATOR);
    }

    /** Whether the pages about all units are open. */
    public boolean mayLook() {
        return Access.LOOKING.stream().anyMatch(this::has);
    }

    /** An amount in words. */
    public String money(Amount amount) {
        return text("trace.amount", amount.inWords(AmountUnit.TEN_THOUSAND_YUAN));
    }

    /** The same for an amount as the datasets have it; empty for none. */
    public String yuan(String amount) {
        return amount.isEmpty() ? "" : money(Amount.ofYuan(amount));
    }

    /** The menu of a job's pages. */
    public List<MenuEntry> menu() {
        return MenuEntry.of(who.map(user -> user.account().roles()).orElse(Set.of()));
    }

    public String text(String key, Object... words) {
        return messages.text(key, words);
    }
}
