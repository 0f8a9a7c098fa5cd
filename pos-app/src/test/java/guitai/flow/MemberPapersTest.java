package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.campaign.Trigger;
import guitai.loyalty.gift.GiftTerms;
import guitai.money.Money;
import guitai.sale.SaleMember.Proof;
import guitai.storage.TillStore;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// What a member, and somebody who may become one, has in hand after paying.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MemberPapersTest {
    @TempDir private Path home;

    @Test
    void LY_41_a_scanner_reads_the_claim_on_the_paper_and_the_points_are_had_within_seven_days()
            throws Exception {
        try (var till = TillForTests.trading(home)) {
            var office = new FarClub(till.clock());
            till.knowing(office::ports);
            ShopClub.join(till, ShopClub.PHONE);
            till.counter().members().detach();
            office.cut(true);
            till.counter().members().attach(ShopClub.PHONE, Proof.NAMED);
            till.sell(200, SmallShop.WATER);
            office.cut(false);
            till.sell(200, SmallShop.WATER);

            var papers = PrintedPapers.of(till, Locale.CHINESE, "claim");
            assertThat(papers).hasSize(2);
            assertThat(papers.getFirst().text()).contains("积分领取码", "2026-11-28");
            var claim = papers.getFirst().codes("CP:");
            assertThat(claim).hasSize(1);
            assertThat(papers.getLast().codes("CP:")).as("of whom nobody asked").isEmpty();

            till.clock().move(Duration.ofDays(2));
            till.type("13800138000");
            assertThat(till.scan(claim.getFirst()))
                    .isEqualTo(new ScanResult.MemberShown(new MemberDesk.Result.Earned(20)));
            assertThat(till.scan(claim.getFirst()))
                    .isEqualTo(
                            new ScanResult.MemberShown(
                                    new MemberDesk.Result.Refused(Refusal.Because.CLAIM_OVER)));
        }
    }

    @Test
    void LY_41_a_copy_of_a_receipt_whose_points_were_had_has_no_claim_any_more() throws Exception {
        try (var till = TillForTests.trading(home)) {
            var office = new FarClub(till.clock());
            till.knowing(office::ports);
            ShopClub.join(till, ShopClub.PHONE);
            till.counter().members().detach();
            office.cut(true);
            till.counter().members().attach(ShopClub.PHONE, Proof.NAMED);
            till.sell(200, SmallShop.WATER);
            office.cut(false);
            var claim = PrintedPapers.of(till, Locale.ENGLISH, "claim").getFirst().codes("CP:");
            till.counter().paper().reprintLast();
            assertThat(PrintedPapers.of(till, Locale.ENGLISH, "claim-copy").getFirst().codes("CP:"))
                    .isEqualTo(claim);
            till.type("13800138000");
            till.scan(claim.getFirst());
            till.counter().paper().reprintLast();
            assertThat(PrintedPapers.of(till, Locale.ENGLISH, "claim-had").getFirst().codes("CP:"))
                    .isEmpty();
        }
    }

    private static Campaign campaign(String id, boolean first, Reward reward) {
        return new Campaign(
                new CampaignId(id),
                0,
                false,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                new Trigger(
                        first,
                        Optional.empty(),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Set.of()),
                reward,
                Campaign.Caps.NONE);
    }

    private static MemberPorts giving(TillStore store, TillForTests till) {
        var programme =
                ShopClub.programme()
                        .with(
                                new Campaigns(
                                        List.of(
                                                campaign("FIRST", true, new Reward.OfPoints(500)),
                                                campaign(
                                                        "EACH",
                                                        false,
                                                        new Reward.OfRedPacket(Money.cny(88))))));
        var terms = GiftTerms.none(ZoneId.of("Asia/Shanghai"));
        var book = store.members();
        var authority = new OwnAuthority(book, programme, terms, new Random(7), till.clock());
        var numbers = new CountedIds();
        return new MemberPorts(
                Optional.of(
                        MemberPorts.Club.own(
                                authority,
                                book,
                                programme,
                                Optional.of(ShopClub.CODES),
                                () -> numbers.get().value(),
                                new Random(7))));
    }

    @Test
    void
            SC_02_what_a_payment_brought_is_on_its_own_receipt_and_the_next_says_what_the_next_brought()
                    throws Exception {
        try (var till = TillForTests.trading(home)) {
            till.knowing(store -> giving(store, till));
            ShopClub.join(till, ShopClub.PHONE);
            till.sell(200, SmallShop.WATER);
            till.counter().members().attach(ShopClub.PHONE, Proof.NAMED);
            till.sell(200, SmallShop.WATER);

            var papers = PrintedPapers.of(till, Locale.CHINESE, "given");
            assertThat(papers).hasSize(2);
            assertThat(papers.getFirst().text()).contains("本单赠送", "+500", "红包", "0.88");
            assertThat(papers.getLast().text()).contains("本单赠送", "红包").doesNotContain("+500");
            assertThat(papers)
                    .as("it is on the member's account, not on the paper")
                    .allMatch(paper -> paper.codes("CP:").isEmpty());
        }
    }

    @Test
    void SC_02_SC_06_a_packet_for_somebody_unknown_is_a_code_on_the_paper() throws Exception {
        try (var till = TillForTests.trading(home)) {
            till.knowing(store -> giving(store, till));
            till.sell(200, SmallShop.WATER);
            var paper = PrintedPapers.of(till, Locale.ENGLISH, "given-bearer").getFirst();
            assertThat(paper.text()).contains("Red packet", "0.88", "Until 2026-12-20");
            assertThat(paper.codes("CP:")).hasSize(1);
            till.scan(SmallShop.WATER);
            assertThat(till.scan(paper.codes("CP:").getFirst()))
                    .isInstanceOf(ScanResult.CouponShown.class);
        }
    }
}
