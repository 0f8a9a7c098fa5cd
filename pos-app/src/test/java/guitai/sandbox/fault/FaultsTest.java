package guitai.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sandbox.book.Gateway;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FaultsTest {
    private final Faults faults = new Faults(7);

    private Optional<Fault> next(On on, Gateway gateway) {
        return faults.next(on, gateway, _ -> true);
    }

    @Test
    void a_fault_is_shown_as_often_as_it_was_armed_and_only_where_it_fits() {
        faults.arm(new FaultRule(On.PAY, Optional.of(Gateway.ALIPAY), Fault.RECALL, 2, 1000));
        assertThat(next(On.PAY, Gateway.WECHAT)).isEmpty();
        assertThat(next(On.QUERY, Gateway.ALIPAY)).isEmpty();
        assertThat(next(On.PAY, Gateway.ALIPAY)).contains(Fault.RECALL);
        assertThat(next(On.PAY, Gateway.ALIPAY)).contains(Fault.RECALL);
        assertThat(next(On.PAY, Gateway.ALIPAY)).isEmpty();
    }

    @Test
    void what_cannot_be_shown_here_waits() {
        faults.arm(FaultRule.once(On.ANY, Fault.BILL_BOM));
        assertThat(faults.next(On.PAY, Gateway.WECHAT, f -> f != Fault.BILL_BOM)).isEmpty();
        assertThat(next(On.BILL, Gateway.WECHAT)).contains(Fault.BILL_BOM);
    }

    @Test
    void faults_are_shown_in_the_order_they_were_armed() {
        faults.arm(FaultRule.once(On.ANY, Fault.UNSIGNED));
        faults.arm(FaultRule.once(On.ANY, Fault.TAMPERED));
        assertThat(next(On.PAY, Gateway.WECHAT)).contains(Fault.UNSIGNED);
        assertThat(next(On.PAY, Gateway.WECHAT)).contains(Fault.TAMPERED);
    }

    @Test
    void chance_is_the_same_for_the_same_seed() {
        var first = played(42);
        assertThat(played(42)).isEqualTo(first);
        assertThat(played(43)).isNotEqualTo(first);
        assertThat(first).contains(true).contains(false);
    }

    private static List<Boolean> played(long seed) {
        var faults = new Faults(seed);
        faults.arm(
                new FaultRule(On.ANY, Optional.empty(), Fault.REQUEST_LOST, FaultRule.ALWAYS, 300));
        var shown = new ArrayList<Boolean>();
        for (int call = 0; call < 200; call++) {
            shown.add(faults.next(On.PAY, Gateway.WECHAT, _ -> true).isPresent());
        }
        return shown;
    }

    @Test
    void every_fault_has_a_word_of_its_own_that_names_it() {
        for (var fault : Fault.values()) {
            assertThat(fault.word()).matches("[a-z]+(-[a-z]+)*");
            assertThat(Fault.of(fault.word())).contains(fault);
        }
        assertThat(Arrays.stream(Fault.values()).map(Fault::word)).doesNotHaveDuplicates();
    }
}
