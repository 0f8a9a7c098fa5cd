package guitai.device.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class QrSquareTest {

    @Test
    void a_phone_reads_what_was_put_in() throws Exception {
        for (var text : new String[] {"weixin://wxpay/bizpayurl?pr=p4lpSuKzz", "柜台", "a"}) {
            var square = QrSquare.of(text);
            var matrix = new BitMatrix(square.size());
            var dark = square.dark();
            for (int i = dark.nextSetBit(0); i >= 0; i = dark.nextSetBit(i + 1)) {
                matrix.set(i % square.size(), Math.floorDiv(i, square.size()));
            }
            assertThat(new Decoder().decode(matrix).getText()).isEqualTo(text);
        }
    }

    @Test
    void nothing_and_far_too_much_are_refused_with_words() {
        assertThatThrownBy(() -> QrSquare.of(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> QrSquare.of("x".repeat(5_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long");
    }
}
