package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.MemberDesk;
import guitai.loyalty.MemberKey;
import guitai.privacy.Purpose;
import guitai.sale.SaleMember.Proof;
import guitai.ui.key.Command;
import guitai.ui.members.MembersEvent;
import guitai.ui.members.MembersScreen;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sample.Shop;
import guitai.ui.sample.ShopMembers;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Words;
import guitai.ui.work.Why;

import org.junit.jupiter.api.BeforeEach;

import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// The sample shop with one member, whose pages somebody looks at.
abstract class MembersAtWork extends TillAtWork {
    static final String PHONE = "13800138000";

    @Override
    Shop shop(Path at) {
        return ShopMembers.shop(at);
    }

    @BeforeEach
    void atTheCounter() {
        openShift();
        var wish =
                new MemberDesk.Wish(
                        List.of(MemberKey.phone(PHONE).orElseThrow()),
                        Optional.of("陈小姐"),
                        Optional.of(MonthDay.of(11, 5)),
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        assertThat(shop.counter().members().enrol(wish))
                .isInstanceOf(MemberDesk.Result.Attached.class);
        shop.counter().members().detach();
        till.command(Command.MEMBERS);
    }

    MembersScreen shown() {
        return screens.members.screen().get();
    }

    void on(MembersEvent event) {
        screens.members.on(event);
    }

    static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    List<String> figures() {
        return shown().rows().stream().map(row -> say(row.figure())).toList();
    }

    void openPage() {
        on(new MembersEvent.Typed("1380"));
        on(MembersEvent.Asked.OPEN);
        assertThat(shown().open()).isTrue();
    }

    void allow() {
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Authorised("2001", "8888"));
    }

    void choose(String name) {
        for (int i = 0; i < shown().rows().size(); i++) {
            if (!say(shown().rows().get(i).name()).equals(name)) continue;
            on(new MembersEvent.Chosen(i));
            return;
        }
        throw new AssertionError(name + " is not on the page");
    }

    void why(Why.Kind kind, String number, String reason) {
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Why.class);
        if (kind == Why.Kind.POINTS_LESS) till.on(new PromptEvent.Why.Other());
        till.on(new PromptEvent.Why.Given(number, reason));
    }

    void join(String phone) {
        var wish =
                new MemberDesk.Wish(
                        List.of(MemberKey.phone(phone).orElseThrow()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        assertThat(shop.counter().members().enrol(wish))
                .isInstanceOf(MemberDesk.Result.Attached.class);
        shop.counter().members().detach();
    }
}
