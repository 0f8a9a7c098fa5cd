package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.OfflineLimits;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.key.Command;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.FakeTerminal;
import guitai.ui.sample.Shop;
import guitai.ui.status.Light;
import guitai.ui.tender.Paying.Stage;
import guitai.ui.tender.TenderEvent;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a cashier sees of the line, and of cards with and without it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LineTest extends WalletsAtWork {

    private final FakeTerminal terminal = new FakeTerminal();

    @Override
    Shop shop(Path at) {
        var c = OfflineLimits.conservative();
        return new Shop(
                at,
                Map.of(Wallet.WECHAT, wechat, Wallet.ALIPAY, alipay),
                true,
                Optional.of(terminal),
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
                        c.revocations()));
    }

    private void lineDown() {
        terminal.line = false;
        shop.counter().network().heard(false);
    }

    private void lineUp() {
        terminal.line = true;
        shop.counter().network().heard(true);
    }

    private Optional<Light> network() {
        return till.status().get().lights().stream()
                .filter(l -> l.part() == Light.Part.NETWORK)
                .findFirst();
    }

    private Offline offline() {
        return screens.sale.screen().get().ways().with().offline();
    }

    private static String say(List<Words> all) {
        return all.stream().map(Texts.in(Language.EN)::say).collect(Collectors.joining("; "));
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private void managerAllows() {
        till.on(new PromptEvent.CardsAllowed("line fault"));
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        till.tick();
        assertThat(offline().cards()).isEqualTo(Offline.Cards.STOP);
    }

    @Test
    void the_light_says_since_when_the_line_is_down_and_that_it_is_back() {
        openShift();
        lineDown();
        assertThat(say(network().orElseThrow().said())).isEqualTo("Offline for 0 s");
        shop.pass(Duration.ofMinutes(3));
        till.tick();
        assertThat(say(network().orElseThrow().said())).isEqualTo("Offline for 3 min");
        assertThat(network().orElseThrow().health().tone()).isEqualTo(Tone.WARN);
        assertThat(till.place().get()).as("it stands in nobody's way").isEqualTo(Place.SALE);
        lineUp();
        assertThat(network().orElseThrow().health()).isEqualTo(Light.Health.ONLINE);
        assertThat(network().orElseThrow().said().isEmpty()).isTrue();
    }

    @Test
    void what_can_be_taken_without_a_line_is_said_on_the_sale_and_the_tender_screen() {
        askForMoney();
        assertThat(offline().down()).isFalse();
        lineDown();
        assertThat(say(offline().works())).isEqualTo("cash");
        assertThat(say(offline().not())).contains("manager must allow", "wallet codes");
        assertThat(tender().ways().offline()).isEqualTo(offline());
        assertThat(tender().walletAllowed()).isFalse();
        assertThat(tender().gatewayAllowed()).as("a card may still be asked for").isTrue();
        assertThat(tender().cashAllowed()).isTrue();
        lineUp();
        assertThat(offline().down()).isFalse();
        assertThat(tender().walletAllowed()).isTrue();
    }

    @Test
    void cash_is_taken_while_the_line_is_down_as_ever() {
        askForMoney();
        lineDown();
        press(new TenderEvent.ExactGiven());
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void the_terminal_is_waited_for_with_seconds_and_can_be_stopped() {
        var due = askForMoney();
        terminal.held = true;
        press(Wallets.CARD);
        assertThat(paying().stage()).isEqualTo(Stage.PRESENT);
        assertThat(paying().amount()).isEqualTo(due);
        assertThat(paying().secondsLeft()).isEqualTo(90);
        assertThat(paying().mayStop()).isTrue();
        assertThat(paying().cashAllowed()).isFalse();
        shop.pass(Duration.ofSeconds(5));
        till.tick();
        assertThat(paying().secondsLeft()).isEqualTo(85);
        terminal.found();
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        assertThat(say(screens.paid.screen().get().settled().by()))
                .startsWith("Card")
                .doesNotContain("off");
    }

    @Test
    void a_card_pays_from_the_sale_screen_with_one_key() {
        openShift();
        scan(0);
        screens.sale.on(SaleEvent.Other.CARD);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void only_a_part_is_charged_to_the_card_when_a_part_was_typed() {
        var due = askForMoney();
        press(new TenderEvent.Typed("1"));
        press(Wallets.PART);
        press(Wallets.CARD);
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(tender().walletDue()).isEqualTo(due.minus(Money.cny(100)));
    }

    @Test
    void a_terminal_without_a_line_says_that_nothing_was_taken_and_what_helps() {
        askForMoney();
        lineDown();
        press(Wallets.CARD);
        assertThat(paying().stage()).isEqualTo(Stage.DECLINED);
        assertThat(say(paying().what())).contains("cannot reach the bank");
        assertThat(say(paying().money())).isEqualTo("No money was taken");
        assertThat(say(paying().next())).contains("cash", "allows cards offline");
    }

    @Test
    void a_manager_allows_cards_with_a_reason_and_the_paid_screen_says_it_waits_for_its_answer() {
        askForMoney();
        lineDown();
        till.command(Command.ALLOW_CARDS);
        assertThat(till.prompt().get()).isInstanceOf(Prompt.CardsOffline.class);
        managerAllows();
        assertThat(say(offline().works())).contains("cards ≤ ¥300.00");
        press(Wallets.CARD);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        assertThat(say(screens.paid.screen().get().settled().by())).contains("to be confirmed");
    }

    @Test
    void the_permission_is_asked_for_again_the_next_time_the_line_goes() {
        askForMoney();
        lineDown();
        till.command(Command.ALLOW_CARDS);
        managerAllows();
        lineUp();
        lineDown();
        assertThat(offline().cards()).isEqualTo(Offline.Cards.ALLOW);
    }

    @Test
    void nothing_is_allowed_when_the_manager_says_no() {
        askForMoney();
        lineDown();
        press(Wallets.ALLOW_CARDS);
        till.on(new PromptEvent.Dismissed());
        till.tick();
        assertThat(offline().cards()).isEqualTo(Offline.Cards.ALLOW);
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
    }

    @Test
    void a_shop_without_stored_value_says_so() {
        askForMoney();
        press(Wallets.STORED_VALUE);
        assertThat(tender().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(say(tender().notice().what())).contains("no stored value");
    }
}
