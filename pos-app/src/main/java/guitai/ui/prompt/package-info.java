/// The few things that may stand in the way of a sale, and what a person asks to see over it.
///
/// Here: supervisor override and age check (the only ones that wait for an answer), a discount by
/// hand, the offers of the basket, the key card and the menu. Not here: messages; they go to the
/// message bar and wait for nobody. Read [Prompt] first.
@NullMarked
package guitai.ui.prompt;

import org.jspecify.annotations.NullMarked;
