/// What the faces say, in the language of the person in front of them.
///
/// Here: the two languages, the bundles, and the one place where money, dates and times become
/// text. Not here: any sentence (they are in `texts_zh.properties` and `texts_en.properties`), and
/// receipts, which have their own words. Read [Texts] first.
@NullMarked
package guitai.ui.text;

import org.jspecify.annotations.NullMarked;
