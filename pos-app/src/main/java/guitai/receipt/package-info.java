/// How every slip looks on paper: a [guitai.slip.Slip] becomes the blocks of a print document.
///
/// Read [guitai.receipt.SlipLayout] first; there is one layout a kind of slip beside it. Everything
/// here is a pure function of its arguments, and works for any width of paper. The words are in
/// `texts_zh.properties` and `texts_en.properties`. Talking to a printer is `peripheral`'s; what a
/// manager keeps as a file is `report`'s.
@NullMarked
package guitai.receipt;

import org.jspecify.annotations.NullMarked;
