package guitai.ui.tender;

import guitai.flow.Checkout;
import guitai.money.Money;
import guitai.shift.ChangeProposal;
import guitai.slip.PrintJob;
import guitai.slip.Slip;
import guitai.tender.TenderLine;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Reprint;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TenderWords;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.function.Consumer;

/// What is shown until the next scan.
///
/// JavaFX thread only.
public final class PaidViewModel {

    private final TillAccess access;
    private final Consumer<String> nextSale;
    private final Shown<PaidScreen> screen;
    private final PaidMembers members;

    /// @param nextSale begins the next sale with this text from the one box
    /// @param shop as customers know it
    public PaidViewModel(TillAccess access, Consumer<String> nextSale, Name shop) {
        this.access = access;
        this.nextSale = nextSale;
        var none = access.nothing();
        screen =
                new Shown<>(
                        new PaidScreen(
                                new PaidScreen.Settled(
                                        "", none, none, List.of(), true, List.of(), false),
                                PaidScreen.Paper.NONE,
                                Notice.NONE));
        members = new PaidMembers(access, shop, who -> screen.set(screen.get().with(who)));
    }

    /// Listens from now on to who pays.
    public void start() {
        members.start();
    }

    public Shown<PaidScreen> screen() {
        return screen;
    }

    public void show(Checkout.Result.Completed done) {
        var sale = done.sale();
        var currency = sale.rounding().currency();
        var pieces =
                switch (done.change()) {
                    case ChangeProposal.Pieces(var counts) ->
                            counts.entrySet().stream()
                                    .map(
                                            e ->
                                                    new PaidScreen.Piece(
                                                            new Money(e.getKey(), currency),
                                                            e.getValue()))
                                    .toList();
                    case ChangeProposal.Impossible() -> List.<PaidScreen.Piece>of();
                };
        screen.set(
                new PaidScreen(
                        new PaidScreen.Settled(
                                sale.number().toString(),
                                sale.paid(),
                                sale.change(),
                                sale.tenders().stream().map(PaidViewModel::by).toList(),
                                sale.tenders().stream().anyMatch(TenderLine::cash),
                                pieces,
                                done.change() instanceof ChangeProposal.Impossible),
                        PaidScreen.Paper.PRINTING,
                        Notice.NONE));
        members.paid(sale);
    }

    /// Hears of every print job; the one of this sale's receipt is shown.
    public void printed(PrintJob job) {
        var now = screen.get();
        var request = job.request();
        if (request.kind() != Slip.Kind.SALE_RECEIPT
                || !request.document().equals(now.settled().number())) {
            return;
        }
        screen.set(now.with(paper(job.state())));
    }

    /// What was taken offline says so: its answer comes later. A platform's discount is said beside
    /// what the customer paid: it is what they ask about.
    private static Words by(TenderLine line) {
        var kind = TenderWords.of(line.kind());
        if (line.payment().filter(p -> p.reference().offline()).isPresent()) {
            return Words.of("paid.byOffline", kind, line.given());
        }
        var less = line.payment().filter(p -> p.funds().discount().isPositive());
        return less.isEmpty()
                ? Words.of("paid.by", kind, line.given())
                : Words.of(
                        "paid.byLess",
                        kind,
                        line.given(),
                        less.get().funds().buyerPaid(),
                        less.get().funds().discount());
    }

    private static PaidScreen.Paper paper(PrintJob.State state) {
        return switch (state) {
            case PrintJob.State.Queued(), PrintJob.State.Sent() -> PaidScreen.Paper.PRINTING;
            case PrintJob.State.Confirmed() -> PaidScreen.Paper.PRINTED;
            case PrintJob.State.Held(var why) ->
                    why == PrintJob.Trouble.NO_PRINTER
                            ? PaidScreen.Paper.NONE
                            : PaidScreen.Paper.WAITING;
            case PrintJob.State.Stalled _ -> PaidScreen.Paper.WAITING;
            case PrintJob.State.Unknown _ -> PaidScreen.Paper.UNCERTAIN;
            case PrintJob.State.Dropped() -> PaidScreen.Paper.NONE;
        };
    }

    public void on(PaidEvent event) {
        switch (event) {
            case PaidEvent.Typed(var text) -> typed(text);
            case PaidEvent.Next() -> access.around().press(this::next);
            case PaidEvent.Answered(var agreed) ->
                    access.around().press(() -> members.answered(agreed));
            case PaidEvent.Reprint() -> access.around().press(this::reprint);
        }
    }

    private void typed(String text) {
        screen.set(screen.get().with(text));
    }

    private void next() {
        var text = screen.get().typed();
        access.around().go(Place.SALE);
        if (!text.isBlank()) nextSale.accept(text);
    }

    private void reprint() {
        access.thread()
                .ask(
                        () -> Reprint.again(access.counter().paper()),
                        refused ->
                                refused.ifPresentOrElse(
                                        why -> {
                                            access.around().play(Sound.REFUSED);
                                            say(Notice.of(Tone.BAD, Refusals.of(why)));
                                        },
                                        () ->
                                                say(
                                                        Notice.of(
                                                                Tone.GOOD,
                                                                Words.of("notice.reprinting")))));
    }

    public void say(Notice notice) {
        screen.set(screen.get().with(notice));
    }
}
