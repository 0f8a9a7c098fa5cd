package guitai.flow;

import guitai.journal.Books;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.payment.Attempt;
import guitai.payment.SealedPayment;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.sale.SaleCustomer;
import guitai.sale.Weighing;
import guitai.shift.Shift;
import guitai.staff.Approval;
import guitai.staff.Operator;
import guitai.staff.Permission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What is in front of the cashier: who is signed on, the shift, the sale. Confined to the till's
/// thread; nothing is set here that is not on disk already.
final class Desk {
    final TillRules rules;
    final Books books;
    final Pricing pricing;
    final MemberBooking members;
    private Optional<Operator> operator = Optional.empty();
    private boolean locked;
    private Optional<Shift> shift;
    private Optional<Sale> sale;
    final UndoSteps undo = new UndoSteps();

    /// Weighed goods that wait for a weight, or age-checked goods that wait for a yes.
    Optional<Waiting> waiting = Optional.empty();

    int nextQuantity = 1;

    /// A weight that was keyed before its item.
    Optional<Weighing> held = Optional.empty();

    /// Whether the customer has been told the total: from then on it is journaled what goes out of
    /// the sale (CM-09).
    boolean totalShown;

    /// The payment of this sale that has not come to an end.
    private Optional<Attempt> underway = Optional.empty();

    /// Whether the customer has been told that the payment underway is cancelled, and comes back if
    /// it was taken.
    private boolean customerTold;

    private BiFunction<Attempt, Attempt, Optional<Fact>> follows = (_, _) -> Optional.empty();

    Desk(
            TillRules rules,
            Books books,
            Pricing pricing,
            MemberBooking members,
            Optional<Shift> shift,
            Optional<Sale> sale) {
        this.rules = rules;
        this.pricing = pricing;
        this.members = members;
        this.books = books;
        this.shift = shift;
        this.sale = sale;
        // Nobody knows any more what was said before the till stopped; a stop must not be a way
        // round the record.
        this.totalShown = sale.isPresent();
    }

    Optional<Operator> operator() {
        return operator;
    }

    boolean locked() {
        return locked;
    }

    Optional<Shift> shift() {
        return shift;
    }

    Optional<Sale> sale() {
        return sale;
    }

    void signedOn(Operator who) {
        operator = Optional.of(who);
        locked = false;
    }

    void lock() {
        locked = true;
    }

    void signedOff() {
        operator = Optional.empty();
        locked = false;
    }

    void shift(Shift next) {
        shift = Optional.of(next);
    }

    void noShift() {
        shift = Optional.empty();
    }

    /// Someone who is signed on and not locked out.
    Operator who() {
        return operator.orElseThrow(() -> new IllegalStateException("nobody is signed on"));
    }

    Shift.Open openShift() {
        if (shift.orElse(null) instanceof Shift.Open open) return open;
        throw new IllegalStateException("no shift is open");
    }

    /// Why nobody can work here right now, if so.
    Optional<Refusal> notPresent() {
        if (operator.isEmpty()) return refuse(Refusal.Because.NOT_SIGNED_ON);
        return locked ? refuse(Refusal.Because.LOCKED) : Optional.empty();
    }

    /// Why nothing that needs an open shift can be done right now, if so.
    Optional<Refusal> notTrading() {
        var absent = notPresent();
        if (absent.isPresent()) return absent;
        return switch (shift.orElse(null)) {
            case null -> refuse(Refusal.Because.NO_SHIFT);
            case Shift.Open _ -> Optional.empty();
            case Shift.Counting _ -> refuse(Refusal.Because.COUNTING);
            case Shift.Closed _ -> refuse(Refusal.Because.NO_SHIFT);
        };
    }

    /// Whether the word given is enough for the step.
    Optional<Refusal> notAllowed(Permission step, Approval approval) {
        return approval.covers(who(), step)
                ? Optional.empty()
                : Optional.of(new Refusal.NeedsOverride(step));
    }

    static Optional<Refusal> refuse(Refusal why) {
        return Optional.of(why);
    }

    /// Remembers the payment of the sale at the counter as it is now.
    void payment(Attempt attempt) {
        if (sale.filter(s -> s.header().id().value().equals(attempt.sale())).isEmpty()) return;
        if (underway.filter(u -> u.id().equals(attempt.id())).isEmpty()) customerTold = false;
        underway = attempt.state().open() ? Optional.of(attempt) : Optional.empty();
    }

    Optional<Attempt> underway() {
        return underway;
    }

    void customerTold() {
        customerTold = true;
    }

    /// Why the sale cannot be touched, or settled in another way, because of a payment.
    Optional<Refusal> paymentUnderway() {
        if (underway.isEmpty()) return Optional.empty();
        if (underway.get().state().pending()) return refuse(Refusal.Because.PAYMENT_UNDERWAY);
        return customerTold ? Optional.empty() : refuse(Refusal.Because.CUSTOMER_NOT_TOLD);
    }

    /// Why no other payment code is taken for this sale, if so.
    Optional<Refusal> codeRefused() {
        return underway.map(
                a ->
                        a.state().pending()
                                ? Refusal.Because.PAYMENT_UNDERWAY
                                : Refusal.Because.PAYMENT_BEING_TAKEN_BACK);
    }

    /// @param follows what else is written down when an attempt changes, in the same commit
    void whenMoved(BiFunction<Attempt, Attempt, Optional<Fact>> follows) {
        this.follows = follows;
    }

    /// Makes a change of an attempt durable, with what follows from it.
    void moved(Attempt before, Attempt after) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.AttemptMoved(after.id(), after.state()));
        follows.apply(before, after).ifPresent(facts::add);
        books.write(new Commit(facts, Working.UNCHANGED, List.of()));
    }

    DocumentNumber nextDocument() {
        return new DocumentNumber(
                rules.store(), rules.workstation(), openShift().date(), books.nextDocument());
    }

    /// Prices the sale in its new form, makes it durable and remembers the old one for undo.
    ///
    /// @return the sale as it stands now: offers may have come, gone or given something
    Sale.Open keep(Sale.Open next, boolean undoable) {
        return keep(next, undoable, List.of());
    }

    /// The same, with what is to be written down about the change, in one commit.
    Sale.Open keep(Sale.Open changed, boolean undoable, List<Fact> facts) {
        var next = rules.taxed(pricing.priced(changed));
        // An empty basket is no sale: nothing of it is worth keeping through a crash, unless it
        // is known whose it will be.
        var nothing =
                next.lines().isEmpty()
                        && next.header().terms().customer().equals(SaleCustomer.UNKNOWN);
        var working = nothing ? Working.CLEAR : new Working.Keep(next);
        books.write(lettingGo(new Commit(facts, working, List.of())));
        if (undoable) undo.remember(UndoSteps.before(sale, next));
        sale = Optional.of(next);
        return next;
    }

    /// The goods at the prices of this moment, which they keep while money is taken (rule PR-07).
    Sale.Open atLastPrices(Sale.Open open) {
        return rules.taxed(pricing.priced(open));
    }

    void keep(Sale.Tendering next) {
        keep(next, List.of(), Optional.empty());
    }

    void keep(Sale.Tendering next, List<Fact> facts, Optional<SealedPayment> sealed) {
        books.write(new Commit(facts, new Working.Keep(next), List.of(), sealed));
        sale = Optional.of(next);
        totalShown = true;
    }

    /// With what was held for the sale at the counter, free again.
    private Commit lettingGo(Commit commit) {
        return sale.map(held -> members.letGo(held, commit, operator)).orElse(commit);
    }

    /// Writes facts by which the sale at the counter is not paid now.
    void giveUp(Commit commit) {
        finish(lettingGo(commit));
    }

    /// Writes facts that end the sale at the counter.
    Instant finish(Commit commit) {
        var at = books.write(commit);
        clearSale();
        return at;
    }

    void resume(Sale.Open parked) {
        clearSale();
        sale = Optional.of(parked);
        // It was put aside with its total: parking must not be a way round the record.
        totalShown = true;
    }

    /// Forgets what waits for a weight or an answer, and what was typed ahead of a code.
    void forgetTypedAhead() {
        waiting = Optional.empty();
        nextQuantity = 1;
        held = Optional.empty();
    }

    void clearSale() {
        sale = Optional.empty();
        pricing.clear();
        underway = Optional.empty();
        customerTold = false;
        undo.clear();
        forgetTypedAhead();
        totalShown = false;
    }

    /// The fact of an override, to be written in the same commit as the step it allowed.
    Optional<Fact> overrideFact(Approval approval) {
        return switch (approval) {
            case Approval.Own() -> Optional.empty();
            case Approval.ByOverride(var by, var step) ->
                    Optional.of(
                            new Fact.OverrideGiven(
                                    by, who().id(), step, shift.map(Shift::number).orElse(0L)));
        };
    }

    List<Fact> facts(Approval approval, Fact... facts) {
        var all = new ArrayList<Fact>();
        overrideFact(approval).ifPresent(all::add);
        all.addAll(List.of(facts));
        return all;
    }
}
