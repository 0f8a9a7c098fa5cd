/// The window around the screens: the scene, the keys, the scanner that types, theme and language.
///
/// Here: what every screen shares, and the ports the program fills: [KeyBurst] for a keyboard-wedge
/// scanner, [Sounds] for the beeps. Not here: any one screen. Read [TillWindow] first.
@NullMarked
package guitai.ui.shell;

import org.jspecify.annotations.NullMarked;
