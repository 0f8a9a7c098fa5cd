package guitai.ui.tender;

import guitai.money.Money;
import guitai.payment.Means;
import guitai.ui.control.QrCode;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

/// A payment through a gateway as the cashier sees it: what happens, where the money is, what to do
/// now.
///
/// @param code the customer's payment code, masked; empty where we show a code
/// @param secondsLeft until the till takes it back by itself; -1 where nothing runs out
/// @param told whether the customer was told that it is cancelled
/// @param asking true while the gateway is being asked because somebody wanted it
public record Paying(
        Stage stage,
        Means means,
        Money amount,
        String code,
        Words what,
        Words money,
        Words next,
        long secondsLeft,
        QrCode qr,
        boolean told,
        boolean asking) {

    /// No payment by wallet since the last tender.
    public static final Paying NONE =
            new Paying(
                    Stage.NONE,
                    Means.WECHAT,
                    Money.ZERO_CNY,
                    "",
                    Words.NONE,
                    Words.NONE,
                    Words.NONE,
                    -1,
                    QrCode.NONE,
                    false,
                    false);

    /// How far it is.
    public enum Stage {
        NONE(Tone.PLAIN),
        /// On its way to the gateway.
        SENT(Tone.PLAIN),
        /// The terminal waits for a card.
        PRESENT(Tone.PLAIN),
        /// The customer types a password.
        AWAITED(Tone.PLAIN),
        /// The customer reads our code.
        SHOWN(Tone.PLAIN),
        /// Nobody can tell; asking is the cure.
        UNKNOWN(Tone.WARN),
        DECLINED(Tone.BAD),
        TAKING_BACK(Tone.WARN),
        REVERSED(Tone.GOOD),
        NEEDS_PERSON(Tone.BAD);

        private final Tone tone;

        Stage(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }
    }

    public boolean isShown() {
        return stage != Stage.NONE;
    }

    /// It may still be paid.
    public boolean mayStop() {
        return switch (stage) {
            case SENT, PRESENT, AWAITED, SHOWN, UNKNOWN -> true;
            case NONE, DECLINED, TAKING_BACK, REVERSED, NEEDS_PERSON -> false;
        };
    }

    /// It has not come to an end.
    public boolean open() {
        return mayStop() || beingTakenBack();
    }

    public boolean mayAsk() {
        return open() && stage != Stage.SENT && stage != Stage.PRESENT && !asking;
    }

    public boolean mayTell() {
        return beingTakenBack() && !told;
    }

    /// Whether other money may settle the sale.
    public boolean cashAllowed() {
        return !open() || (beingTakenBack() && told);
    }

    private boolean beingTakenBack() {
        return stage == Stage.TAKING_BACK || stage == Stage.NEEDS_PERSON;
    }

    /// The same in one line, for a screen that has no room for more.
    public Notice notice() {
        return new Notice(stage.tone(), what, money, next);
    }
}
