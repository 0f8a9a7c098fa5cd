package guitai.rulebook;

import guitai.device.printer.Block;
import guitai.receipt.SlipLayout;
import guitai.slip.SampleShop;
import guitai.slip.Slip;

import java.util.List;
import java.util.Locale;

/// What stands on a Chinese paper: each line's left and right, one blank between them.
final class PaperLines {
    private PaperLines() {}

    static List<String> of(Slip slip) {
        var layout = new SlipLayout(SampleShop.TILL, SampleShop::nameOf, () -> SampleShop.NOON);
        var document =
                layout.layout(
                        slip, SampleShop.shop(false), 0, 1, Locale.CHINESE, SampleShop.SHANGHAI);
        return document.blocks().stream()
                .filter(Block.Text.class::isInstance)
                .map(Block.Text.class::cast)
                .map(text -> (text.left() + " " + text.right()).stripTrailing())
                .toList();
    }
}
