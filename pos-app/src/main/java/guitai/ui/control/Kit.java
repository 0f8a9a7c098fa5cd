package guitai.ui.control;

import guitai.ui.key.KeyMap;
import guitai.ui.text.Texts;

/// What every view needs to draw itself: the texts of one language and the table of keys.
///
/// A view is made for one kit; when the language changes, a new view is made and shown the same
/// screen.
public record Kit(Texts texts, KeyMap keyMap) {}
