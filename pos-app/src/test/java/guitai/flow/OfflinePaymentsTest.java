package guitai.flow;

import static guitai.flow.ScriptedGateway.approved;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.tender.TenderKind;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What can be paid with while the line is down, and what waits for it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfflinePaymentsTest extends OfflineTill {
    private static final String CODE = "134567890123456789";

    @Test
    void while_the_line_is_down_a_wallet_code_is_refused_with_words_and_nothing_is_kept_of_it() {
        goods();
        lineDown();
        assertThat(till.scan(CODE)).isEqualTo(new ScanResult.Refused(Refusal.Because.OFFLINE));
        assertThat(wechat.asked).isEmpty();
        assertThat(till.entries().toString()).doesNotContain("6789");
        assertThat(till.sell(2_000).totals().net()).isEqualTo(Money.cny(TOTAL));
    }

    @Test
    void stored_value_is_asked_for_while_the_line_is_up() {
        goods();
        issuer.first.add(approved(TOTAL));
        till.scan("SV:A1.7.0.0");
        assertThat(last().tenders().getFirst().kind()).isEqualTo(TenderKind.STORED_VALUE);
        assertThat(issuer.asked).containsExactly("spend " + TOTAL);
    }

    @Test
    void stored_value_is_taken_offline_within_what_its_issuer_signed() {
        lineDown();
        goods();
        assertThat(till.scan("SV:A1.7.2000.1452"))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.TOKEN_NOT_OFFLINE));
        till.scan("SV:A1.7.2000.1453");
        assertThat(last().tenders().getFirst().kind()).isEqualTo(TenderKind.STORED_VALUE);
        assertThat(issuer.asked).isEmpty();
        goods();
        // 1453 of 2000 are spent.
        assertThat(till.scan("SV:A1.8.2000.1453"))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.TOKEN_NOT_OFFLINE));
        issuer.forwards.add(approved(TOTAL));
        lineUp();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_picture_of_a_code_is_not_taken_twice() {
        lineDown();
        goods();
        till.scan("SV:A1.7.9999.9999");
        goods();
        assertThat(till.scan("SV:A1.7.9999.9999"))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.TOKEN_NOT_OFFLINE));
        till.scan("SV:A1.8.9999.9999");
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void a_revoked_account_and_an_old_list_of_revoked_ones_are_refused_offline() {
        issuer.revokes(2, till.clock().instant(), "A2");
        till.clock().move(Duration.ofMinutes(11));
        counter().charge().tick();
        lineDown();
        goods();
        assertThat(till.scan("SV:A2.1.9999.9999"))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.TOKEN_NOT_OFFLINE));
        till.clock().move(Duration.ofHours(25));
        assertThat(till.scan("SV:A3.1.9999.9999"))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.TOKEN_NOT_OFFLINE));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void the_journal_goes_up_while_the_till_sells_and_waits_while_the_line_is_down() {
        till.sell(2_000, SmallShop.WATER);
        settle();
        var before = office.kept.size();
        assertThat(counter().forward().waiting(1).count()).isZero();
        lineDown();
        till.sell(2_000, SmallShop.WATER);
        till.sell(2_000, SmallShop.WATER);
        settle();
        assertThat(office.kept).hasSize(before);
        var waiting = counter().forward().waiting(1);
        assertThat(waiting.count()).isEqualTo(2);
        assertThat(waiting.oldest()).isPresent();
        lineUp();
        assertThat(office.kept).hasSize(till.entries().size());
        assertThat(counter().forward().waiting(1).count()).isZero();
    }
}
