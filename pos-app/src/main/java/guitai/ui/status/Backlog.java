package guitai.ui.status;

import guitai.ui.text.Tone;
import guitai.ui.text.Words;

/// What this machine still has to tell others.
///
/// @param waiting papers and payments, as a person counts them
/// @param since when the first of them was made; [Words#NONE] when none waits
/// @param tone how serious that is
/// @param stop why head office takes nothing any more; [Words#NONE] while it does
public record Backlog(long waiting, Words since, Tone tone, Words stop) {

    public static final Backlog EMPTY = new Backlog(0, Words.NONE, Tone.PLAIN, Words.NONE);
}
