package guitai.ui.shift;

import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.util.List;

/// Counting the drawer blind (rules CM-04 to CM-06): what it should hold is never here.
///
/// @param tries counts already given; the first is never overwritten
/// @param reasons what a supervisor may give as the reason, while one is asked for
/// @param chosen index into `reasons`, or -1
/// @param closing true while the close is being put on disk
public record CloseScreen(
        Stage stage,
        CountSheet sheet,
        int tries,
        List<Words> reasons,
        int chosen,
        boolean closing,
        Notice notice) {

    public CloseScreen {
        reasons = List.copyOf(reasons);
    }

    public enum Stage {
        COUNTING,
        /// The first count did not agree; how far off is not said.
        RECOUNTING,
        /// A reason, and a supervisor to sign it.
        EXPLAINING
    }
}
