package guitai.command;

import guitai.sandbox.Sandbox;
import guitai.sandbox.deal.Deal;
import guitai.sandbox.headoffice.Accounts;
import guitai.sandbox.terminal.Behaviour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The cards and stored-value cards in the pockets of a played day's customers, and what their bank
/// and the shop's head office wrote down.
final class DemoPartners {
    private static final Duration LIFE = Duration.ofDays(365);

    private final Sandbox sandbox;

    DemoPartners(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// The next card that is held to the terminal.
    void card(Behaviour behaviour) {
        sandbox.terminal().cards(List.of(behaviour));
    }

    /// Cuts or joins the terminal's line to the acquirer.
    void line(boolean stands) {
        sandbox.terminal().line(stands);
    }

    /// A printed card of the shop's own. Amounts in fen.
    ///
    /// @param cap how much may be spent of it without asking head office, also at once
    String storedValue(long balance, long cap) {
        return sandbox.storedValue(new Accounts.Wish(balance, cap, cap, false, LIFE)).token();
    }

    /// What everybody who pays the shop says they have kept for it.
    List<DemoLedger.Theirs> books() {
        var books = new ArrayList<DemoLedger.Theirs>();
        for (var order : sandbox.book().orders()) {
            var kept = order.paid().isPresent() ? order.total() - order.refunded() : 0;
            books.add(new DemoLedger.Theirs(order.key().number(), kept));
        }
        for (var deal : sandbox.deals()) books.add(theirs(deal));
        return books;
    }

    private static DemoLedger.Theirs theirs(Deal deal) {
        return new DemoLedger.Theirs(deal.id(), deal.kept());
    }

    /// The last entry head office has of this till's journal, and its hash.
    String atHeadOffice(String workstation) {
        return sandbox.journalAt(workstation);
    }
}
