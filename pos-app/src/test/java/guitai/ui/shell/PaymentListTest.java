package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.ui.key.Command;
import guitai.ui.manager.CasesEvent.Asked;
import guitai.ui.manager.CasesScreen;
import guitai.ui.sample.FakeWallet.Answer;
import guitai.ui.technician.ChannelSetUp;
import guitai.ui.technician.Channels;
import guitai.ui.technician.ChannelsEvent;
import guitai.ui.tender.TenderEvent;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// What a manager does about payments in doubt, and a technician about channels.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PaymentListTest extends WalletsAtWork {

    private CasesScreen list() {
        return screens.payments.screen().get();
    }

    /// One payment that is being taken back while its sale was paid in cash.
    private void oneInDoubt() {
        askForMoney();
        wechat.answer = Answer.UNKNOWN;
        till.scanned(CODE);
        press(TenderEvent.Wallets.STOP);
        press(TenderEvent.Wallets.TOLD);
        press(new TenderEvent.ExactGiven());
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        till.command(Command.PAYMENTS);
        assertThat(till.place().get()).isEqualTo(Place.PAYMENTS);
    }

    @Test
    void a_payment_in_doubt_is_on_the_list_until_it_has_an_end() {
        oneInDoubt();
        assertThat(list().rows()).hasSize(1);
        var row = list().rows().getFirst();
        assertThat(row.open()).isTrue();
        assertThat(row.tone()).isEqualTo(Tone.WARN);
        wechat.answer = Answer.TAKEN_BACK;
        screens.payments.on(Asked.ASK);
        wait(20);
        assertThat(list().rows()).noneMatch(CasesScreen.Row::open);
    }

    @Test
    void whoever_takes_a_payment_is_named_beside_it() {
        oneInDoubt();
        var before = list().rows().getFirst().owner();
        screens.payments.on(Asked.TAKE);
        assertThat(list().rows().getFirst().owner()).isNotEqualTo(before);
        assertThat(Texts.in(Language.EN).say(list().rows().getFirst().owner()))
                .contains("looks after it");
    }

    @Test
    void the_number_on_a_customers_bill_is_looked_up_with_the_gateways_own_word() {
        oneInDoubt();
        wechat.answer = Answer.TAKEN_BACK;
        till.scanned(list().rows().getFirst().number());
        assertThat(till.place().get()).isEqualTo(Place.PAYMENTS);
        assertThat(Texts.in(Language.ZH).say(list().answer().theirs())).contains("没有欠谁的钱");
    }

    @Test
    void a_number_of_another_till_is_said_to_be_none_of_ours() {
        oneInDoubt();
        till.scanned("99Z0000000000000000000000009");
        assertThat(list().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(list().answer().number()).isEmpty();
    }

    @Test
    void a_channel_is_tried_without_moving_money_and_says_how_far_the_clocks_are_apart() {
        shop.channels = new OneChannel();
        till = new TillViewModel(shop.parts(Runnable::run, Runnable::run));
        screens = till.screens();
        till.start();
        openShift();
        till.go(Place.CHANNELS);
        var before = screens.channels.screen().get();
        assertThat(before.channels()).hasSize(1);
        assertThat(before.channels().getFirst().check().isEmpty()).isTrue();
        screens.channels.on(new ChannelsEvent.Checked(0));
        var line = screens.channels.screen().get().channels().getFirst();
        assertThat(line.heard()).isEqualTo(Tone.GOOD);
        assertThat(Texts.in(Language.EN).say(line.check())).contains("−3 s");
    }

    private static final class OneChannel implements Channels {
        @Override
        public void all(Consumer<List<ChannelSetUp>> back) {
            back.accept(List.of(new ChannelSetUp(Channel.WECHAT_PAY, true, true, List.of())));
        }

        @Override
        public void check(Channel channel, Consumer<ChannelCheck> back) {
            back.accept(new ChannelCheck.Works(Duration.ofSeconds(-3)));
        }
    }
}
