package guitai.ui.shell;

import guitai.scan.Tap;
import guitai.ui.prompt.Prompt;
import guitai.ui.sale.SaleEvent;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Inbox;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;

/// Where a scan goes, and what is said where it cannot go anywhere.
final class Scans {

    private final Inbox inbox;
    private final Shown<Prompt> prompt;
    private final Screens screens;
    private final TillViewModel till;

    Scans(Inbox inbox, Shown<Prompt> prompt, Screens screens, TillViewModel till) {
        this.inbox = inbox;
        this.prompt = prompt;
        this.screens = screens;
        this.till = till;
    }

    void scanned(String text) {
        if (prompt.get() instanceof Prompt.Menu
                || prompt.get() instanceof Prompt.KeyCard
                || prompt.get() instanceof Prompt.Offers) {
            prompt.set(Prompt.NONE);
        }
        var here = till.place().get();
        if (here == Place.PRICE_CHECK) {
            screens.priceCheck.scanned(text);
        } else if (here == Place.RETURN || here == Place.NO_RECEIPT) {
            toReturns(here, text);
        } else if (here == Place.PAYMENTS) {
            screens.payments.scanned(text);
        } else if (here == Place.DEVICES) {
            screens.devices.scanned(text);
        } else if (here == Place.MONITOR) {
            screens.monitor.scanned(text);
        } else if (here == Place.STOCK) {
            screens.stock.scanned(text);
        } else if (here == Place.MEMBERS) {
            screens.members.scanned(text);
        } else if (here == Place.RECEIVING) {
            screens.receiving.scanned(text);
        } else if (here == Place.COUNTING) {
            screens.counting.scanned(text);
        } else if (here == Place.WRITE_OFF) {
            screens.writeOff.scanned(text);
        } else if (!here.takesScans() || (here == Place.REPORT && !screens.report.sellsAfter())) {
            refuse(Tone.WARN, "notice.noScansHere");
        } else if (!inbox.scan(text)) {
            refuse(Tone.BAD, "notice.inboxFull");
        }
    }

    /// Not while a reason or a supervisor is asked for.
    private void toReturns(Place here, String text) {
        if (!(prompt.get() instanceof Prompt.None)) till.play(Sound.REFUSED);
        else if (here == Place.RETURN) screens.refund.scanned(text);
        else screens.noReceipt.scanned(text);
    }

    void tapped(Tap tap) {
        if (till.place().get() == Place.DEVICES && screens.devices.tapped(tap)) return;
        switch (tap) {
            case Tap.Card card when till.place().get() == Place.SIGN_ON -> {
                if (prompt.get() instanceof Prompt.None) screens.signOn.held(card);
                else refuse(Tone.WARN, "notice.noScansHere");
            }
            case Tap.Card card when till.place().get() == Place.STAFF_CARDS ->
                    screens.staffCards.held(card);
            case Tap.Card card -> scanned(card.asScan());
            case Tap.Text(var text) -> scanned(text);
            case Tap.BankCard() -> refuse(Tone.WARN, "notice.bankCard");
            case Tap.Unusable(var why) -> refuse(Tone.BAD, words(why));
        }
    }

    private static String words(Tap.Why why) {
        return switch (why) {
            case TOO_SHORT -> "notice.cardTooShort";
            case NO_ANSWER -> "notice.cardNoAnswer";
            case PHONE -> "notice.cardPhone";
            case UNREADABLE -> "notice.cardUnreadable";
            case IN_USE -> "notice.cardInUse";
        };
    }

    private void refuse(Tone tone, String words) {
        till.play(Sound.REFUSED);
        till.say(Notice.of(tone, Words.of(words)));
    }

    /// A piece of a code, or noise: goods that are not in the sale stay in sight there.
    void unreadable(String raw) {
        var here = till.place().get();
        if (here == Place.SALE || here == Place.TENDER || here == Place.PAID) {
            screens.sale.on(new SaleEvent.Unreadable(guitai.scan.Shown.ofPiece(raw)));
        }
        refuse(Tone.BAD, "notice.unreadable");
    }
}
