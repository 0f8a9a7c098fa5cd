/// The parts every screen is made of: buttons that show their key, the one box, keypad, money,
/// counting sheet.
///
/// Here: JavaFX nodes that know how to draw and nothing about selling. Not here: whole screens
/// (each has its package) and the window (`ui.shell`). Read [Keys] first: it is why a key and its
/// button can never differ.
@NullMarked
package guitai.ui.control;

import org.jspecify.annotations.NullMarked;
