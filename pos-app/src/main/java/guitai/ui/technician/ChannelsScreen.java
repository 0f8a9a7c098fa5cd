package guitai.ui.technician;

import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// The payment channels, and what a call to each has said.
///
/// @param loading true until the till knows how they are set up
public record ChannelsScreen(List<Line> channels, boolean loading, Notice notice) {

    public ChannelsScreen {
        channels = List.copyOf(channels);
    }

    /// @param words what is missing or not good
    /// @param check what the last call has said; [Words#NONE] before the first
    /// @param checking true while it is away
    public record Line(
            ChannelSetUp setUp,
            Words name,
            Tone tone,
            Words state,
            List<String> words,
            Tone heard,
            Words check,
            boolean checking) {

        public Line {
            words = List.copyOf(words);
        }

        boolean mayCheck() {
            return setUp.usable() && !checking;
        }
    }
}
