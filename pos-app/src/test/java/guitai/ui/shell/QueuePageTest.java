package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.payment.OfflineLimits;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.key.Command;
import guitai.ui.manager.QueueEvent;
import guitai.ui.manager.QueueScreen;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sample.FakeTerminal;
import guitai.ui.sample.Shop;
import guitai.ui.tender.TenderEvent.Wallets;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Offline;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What a manager sees of payments that were taken while the line was down.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class QueuePageTest extends WalletsAtWork {

    private final FakeTerminal terminal = new FakeTerminal();

    @Override
    Shop shop(Path at) {
        var c = OfflineLimits.conservative();
        var cards =
                new OfflineLimits(
                        true,
                        c.perCard(),
                        c.stored(),
                        c.perShift(),
                        c.most(),
                        c.contact(),
                        c.alarm(),
                        c.stop(),
                        c.perSpend(),
                        c.revocations());
        return new Shop(
                at,
                Map.of(Wallet.WECHAT, wechat, Wallet.ALIPAY, alipay),
                true,
                Optional.of(terminal),
                cards);
    }

    private QueueScreen page() {
        return screens.queue.screen().get();
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    /// One card is stored, and its sale is paid.
    private void stored() {
        askForMoney();
        terminal.line = false;
        shop.counter().network().heard(false);
        till.command(Command.ALLOW_CARDS);
        till.on(new PromptEvent.CardsAllowed("line fault"));
        till.on(new PromptEvent.Authorised("2001", "8888"));
        press(Wallets.CARD);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        till.command(Command.QUEUE);
        assertThat(till.place().get()).isEqualTo(Place.QUEUE);
    }

    private void lineBack() {
        terminal.line = true;
        shop.counter().network().heard(true);
        wait(2);
    }

    @Test
    void a_card_that_waits_is_listed_with_its_amount_its_masked_number_and_its_age() {
        stored();
        shop.pass(Duration.ofMinutes(3));
        till.tick();
        assertThat(page().rows()).hasSize(1);
        var row = page().rows().getFirst();
        assertThat(row.refused()).isFalse();
        assertThat(say(row.about())).contains("622202******1234");
        assertThat(say(row.age())).isEqualTo("3 min ago");
        assertThat(say(row.next())).contains("when the line is back");
        assertThat(say(page().title())).startsWith("1 to send");
        assertThat(page().cards()).isEqualTo(Offline.Cards.STOP);
        assertThat(page().mayTake()).isFalse();
        assertThat(till.status().get().backlog().waiting()).isEqualTo(1);
        assertThat(till.status().get().backlog().tone()).isEqualTo(Tone.WARN);
    }

    @Test
    void what_the_acquirer_has_taken_is_gone_from_the_page_and_the_light() {
        stored();
        lineBack();
        assertThat(page().rows()).isEmpty();
        assertThat(till.status().get().backlog().waiting()).isZero();
        assertThat(say(page().title())).isEqualTo("Nothing waits to be sent");
    }

    @Test
    void a_card_refused_afterwards_is_said_aloud_and_becomes_the_case_of_somebody() {
        stored();
        terminal.good = false;
        lineBack();
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(say(page().notice().money())).contains("The goods have left");
        assertThat(page().rows()).hasSize(1);
        var row = page().rows().getFirst();
        assertThat(row.refused()).isTrue();
        assertThat(say(row.who())).isEqualTo("nobody looks after it");
        assertThat(page().mayTake()).isTrue();
        screens.queue.on(QueueEvent.Asked.TAKE);
        assertThat(say(page().rows().getFirst().who())).contains("looks after it");
        assertThat(say(page().rows().getFirst().who())).doesNotContain("nobody");
    }
}
