package guitai.ui.technician;

import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// A lesson: the till learns something of a device while a person helps.
///
/// @param say what to do now, or what happens
/// @param rows the steps, or what can be chosen
/// @param chosen of no meaning while nothing can be chosen
/// @param next what the main button does; [Words#NONE] where the till waits
/// @param again whether it can be begun anew
public record LearnScreen(
        Words title,
        Words say,
        List<Row> rows,
        int chosen,
        Words next,
        boolean again,
        Notice notice) {

    static final LearnScreen NONE =
            new LearnScreen(Words.NONE, Words.NONE, List.of(), 0, Words.NONE, false, Notice.NONE);

    public LearnScreen {
        rows = List.copyOf(rows);
    }

    public record Row(Tone tone, Words name, Words detail) {}
}
