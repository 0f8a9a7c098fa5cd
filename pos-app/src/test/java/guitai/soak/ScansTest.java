package guitai.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The judge of the soak must be able to find something wrong.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScansTest {
    private final Scans scans = new Scans();

    private static JsonNode line(String sku) {
        return JsonNodeFactory.instance.objectNode().put("fact", "line-added").put("sku", sku);
    }

    private static JsonNode refused() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("fact", "scan-refused")
                .put("reason", "unreadable");
    }

    @Test
    void codes_sent_whole_are_lines_in_order_and_rubbish_between_them_is_refused() {
        scans.whole("A");
        scans.nothing();
        scans.doubtful("B");
        scans.whole("C");
        assertThat(scans.settle(List.of(line("A"), refused(), line("C")))).isEmpty();
        assertThat(scans.wholes()).isEqualTo(2);
    }

    @Test
    void a_doubtful_code_may_come_through() {
        scans.doubtful("B");
        scans.whole("C");
        assertThat(scans.settle(List.of(refused(), line("B"), line("C")))).isEmpty();
    }

    @Test
    void a_doubtful_code_that_was_lost_is_not_taken_for_the_same_goods_sent_whole() {
        scans.doubtful("A");
        scans.nothing();
        scans.whole("A");
        scans.whole("B");
        assertThat(scans.settle(List.of(refused(), line("A"), line("B")))).isEmpty();
    }

    @Test
    void a_lost_code_is_found() {
        scans.whole("A");
        scans.whole("B");
        assertThat(scans.settle(List.of(line("B")))).isNotEmpty();
    }

    @Test
    void codes_out_of_order_are_found() {
        scans.whole("A");
        scans.whole("B");
        assertThat(scans.settle(List.of(line("B"), line("A")))).isNotEmpty();
    }

    @Test
    void a_line_nobody_scanned_is_found() {
        scans.whole("A");
        assertThat(scans.settle(List.of(line("A"), line("A")))).isNotEmpty();
    }

    @Test
    void a_refusal_without_cause_is_found() {
        scans.whole("A");
        assertThat(scans.settle(List.of(refused(), line("A")))).isNotEmpty();
    }
}
