/// The till without a window: lines in, facts out.
///
/// Read [guitai.lane.Lane] first. Standard input is what a scanner read, or a command that begins
/// with `/`; standard output is one JSON object a line. A fact about money or goods is printed only
/// after it is durable.
@NullMarked
package guitai.lane;

import org.jspecify.annotations.NullMarked;
