package guitai.receipt;

import guitai.sale.DocumentNumber;
import guitai.sale.ReturnPromise;
import guitai.slip.Imprint;
import guitai.slip.Letterhead;
import guitai.staff.OperatorId;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;

import java.time.Instant;
import java.util.SortedMap;
import java.util.function.Function;

/// What every paper begins and ends with.
final class Heading {
    private final Paper paper;
    private final Words words;
    private final Letterhead shop;
    private final Imprint till;
    private final Function<OperatorId, String> names;

    Heading(
            Paper paper,
            Words words,
            Letterhead shop,
            Imprint till,
            Function<OperatorId, String> names) {
        this.paper = paper;
        this.words = words;
        this.shop = shop;
        this.till = till;
        this.names = names;
    }

    /// What must be seen first: that it is not valid, or not the original.
    ///
    /// @param at when this copy is made
    void marks(int copy, Instant at) {
        if (shop.training()) paper.title(words.of("training"));
        if (copy == 0) return;
        paper.title(words.of("copy", copy));
        paper.centre(words.moment(at));
        paper.heavyRule();
    }

    /// The head of a customer's paper: whom it was bought from.
    void outside() {
        paper.title(shop.shop());
        if (!shop.legalName().equals(shop.shop())) centred(shop.legalName());
        centred(shop.address());
        if (!shop.phone().isBlank()) paper.centre(words.of("phone", shop.phone()));
    }

    /// The head of a paper that stays in the shop: what it is.
    void inside(String title) {
        paper.title(title);
        paper.boldCentre(shop.shop());
        paper.rule();
    }

    /// Who, where and when, as on a customer's paper.
    void document(DocumentNumber number, OperatorId by, Instant at) {
        paper.line(words.of("number", number));
        paper.line(
                words.of("till", number.store(), number.workstation()),
                words.of("cashier.number", by));
        paper.line(words.moment(at));
    }

    /// The same on a paper that stays in the shop: colleagues know each other by name.
    void internal(DocumentNumber number, OperatorId by, Instant at) {
        paper.line(words.of("number", number));
        paper.line(words.of("till", number.store(), number.workstation()));
        paper.line(words.of("cashier"), person(by));
        paper.line(words.moment(at));
    }

    /// Which till, where there is no document number.
    void till() {
        paper.line(words.of("till", till.store(), till.workstation()));
    }

    void legal() {
        if (!shop.legalName().isBlank()) paper.line(shop.legalName());
        if (!shop.taxId().isBlank()) paper.line(words.of("taxId"), shop.taxId());
        if (!till.version().isBlank()) paper.line(words.of("version"), till.version());
    }

    String person(OperatorId id) {
        var name = names.apply(id);
        return name.isBlank() || name.equals(id.value()) ? id.value() : name + " " + id;
    }

    /// The tax of each rate, where the shop prints it (rule PX-10).
    void taxes(SortedMap<TaxCategory, TaxShare> perTax) {
        if (!shop.tax() || perTax.isEmpty()) return;
        paper.rule();
        TaxTable.of(paper, words, perTax);
    }

    /// The promise of the shop, and whom to ask (rule CP-27: printed, it binds).
    void promise(ReturnPromise promise) {
        var said = promise.days() > 0 || promise.reprice();
        if (!said && shop.returnRule().isBlank() && shop.phone().isBlank()) return;
        paper.rule();
        if (promise.days() > 0) paper.line(words.of("promise.days", promise.days()));
        if (promise.reprice()) paper.line(words.of("promise.reprice"));
        if (!shop.returnRule().isBlank()) paper.line(shop.returnRule());
        if (!shop.phone().isBlank()) paper.line(words.of("hotline", shop.phone()));
    }

    /// Codes a customer may scan afterwards; a bad judgement is as welcome as a good one.
    void invitations() {
        invitation("follow", shop.invitations().follow());
        invitation("review", shop.invitations().review());
    }

    private void invitation(String key, String link) {
        if (link.isBlank()) return;
        paper.feed(1);
        paper.qr(link);
        paper.centre(words.of(key));
    }

    /// The number as a code that starts a return when it is scanned (rule GS-20).
    void barcode(DocumentNumber number) {
        paper.feed(1);
        paper.barcode("RC:" + number);
    }

    void end(long job, int copy) {
        paper.feed(1);
        var which = copy > 0 ? words.of("copy", copy) : "";
        paper.line(words.of("job", job), which);
    }

    private void centred(String text) {
        if (!text.isBlank()) paper.centre(text);
    }
}
