package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.MemberDesk;
import guitai.flow.RiskPorts;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.money.Money;
import guitai.privacy.Purpose;
import guitai.risk.RiskLimits;
import guitai.risk.Velocity;
import guitai.sale.SaleMember.Proof;
import guitai.staff.Approval;
import guitai.ui.key.Command;
import guitai.ui.members.MembersEvent;
import guitai.ui.members.MembersScreen;
import guitai.ui.members.MembersScreen.Tab;
import guitai.ui.members.ShopFigures.Wanted;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.Shop;
import guitai.ui.sample.ShopMembers;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a rule about risk stops, as a cashier and a manager meet it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RiskAtTheCounterTest extends TillAtWork {
    private MemberId member = new MemberId("NOBODY");

    @Override
    Shop shop(Path at) {
        return ShopMembers.shop(at);
    }

    @BeforeEach
    void aMemberWhoHasUsedPointsOnceThisHour() {
        openShift();
        var wish =
                new MemberDesk.Wish(
                        List.of(MemberKey.phone("13800138000").orElseThrow()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        if (!(shop.counter().members().enrol(wish) instanceof MemberDesk.Result.Attached(var c))) {
            throw new AssertionError("did not join");
        }
        member = c.id();
        for (int i = 0; i < 200; i++) scan(0);
        screens.sale.on(SaleEvent.Asked.EXACT);
        if (till.prompt().get() instanceof Prompt.Authorise) allow();
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        limited(Velocity.Answer.ASK);
        payWithPoints();
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    private void limited(Velocity.Answer answer) {
        var limit = new Velocity.Limit(1, 10, answer);
        var usual = RiskLimits.usual(Money.cny(500_00), Set.of());
        shop.counter()
                .gifts()
                .risk()
                .knowing(
                        new RiskPorts(
                                shop.store().risk(), usual, Map.of(Velocity.Of.MEMBER, limit)));
    }

    private void payWithPoints() {
        till.scanned(ShopMembers.code(shop, member));
        for (int i = 0; i < 20; i++) scan(0);
        shop.counter().members().payWithPoints(100, Approval.own());
        screens.sale.on(SaleEvent.Asked.EXACT);
    }

    private void allow() {
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        till.on(new PromptEvent.Authorised("2001", "8888"));
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private String said() {
        return say(screens.sale.screen().get().notice().what());
    }

    private MembersScreen shown() {
        return screens.members.screen().get();
    }

    @Test
    void RK_09_a_stop_names_its_rule_and_a_supervisor_lets_the_sale_pass_in_writing() {
        payWithPoints();
        assertThat(said()).contains("One member too often", "RK-01.MEMBER");
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        allow();
        assertThat(said()).contains("let this sale pass", "RK-01.MEMBER");
        assertThat(till.place().get()).as("nothing is charged by a PIN").isEqualTo(Place.SALE);
        assertThat(journal()).contains("RISK_STOPPED", "RISK_LIFTED");
        screens.sale.on(SaleEvent.Asked.EXACT);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void RK_09_where_nobody_lifts_it_the_sale_stays_and_no_money_is_taken() {
        payWithPoints();
        till.on(new PromptEvent.Dismissed());
        assertThat(said()).contains("RK-01.MEMBER");
        screens.sale.on(SaleEvent.Asked.EXACT);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(journal()).doesNotContain("RISK_LIFTED");
    }

    @Test
    void RK_01_what_nobody_may_lift_asks_nobody() {
        limited(Velocity.Answer.REFUSE);
        payWithPoints();
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(said()).contains("Another day", "RK-01.MEMBER");
    }

    @Test
    void RK_03_to_RK_09_the_days_list_is_a_supervisors_and_says_rule_person_and_lifts() {
        payWithPoints();
        allow();
        screens.sale.on(SaleEvent.Asked.EXACT);
        till.command(Command.MEMBERS);
        screens.members.on(new MembersEvent.TabChosen(Tab.RISK));
        assertThat(shown().rows()).isEmpty();
        allow();

        var row = shown().rows().getFirst();
        assertThat(say(row.name())).isEqualTo("One member too often");
        assertThat(say(row.about())).contains("RK-01.MEMBER", "2001", member.value());
        assertThat(say(row.below())).isEqualTo("Lifted 1 ×");
        screens.members.on(MembersEvent.Asked.EXPORT);
        assertThat(shop.folder.written).last().isInstanceOf(Wanted.Risk.class);

        screens.members.on(MembersEvent.Asked.OPEN);
        assertThat(shown().open()).isTrue();
        screens.members.on(MembersEvent.Asked.BACK);
        assertThat(shown().open()).isFalse();
        screens.members.on(MembersEvent.Asked.EARLIER);
        assertThat(shown().rows()).as("of yesterday").isEmpty();
        screens.members.on(MembersEvent.Asked.LATER);
        assertThat(shown().rows()).isNotEmpty();
    }
}
