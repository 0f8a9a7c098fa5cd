/// What looks odd at a till: too much of something too fast, guessed codes, staff who help
/// themselves.
///
/// Read [guitai.risk.RiskRule] first: every stop and every line of the day's list names one of
/// them. [guitai.risk.Velocity] and [guitai.risk.WrongCodes] answer before a step is taken,
/// [guitai.risk.DayWatch] looks at a day that is over. Nothing here decides that somebody did
/// wrong: a person looks, and what a person lets through is written down. Statistics may reckon
/// with fractions; money never does.
@NullMarked
package guitai.risk;

import org.jspecify.annotations.NullMarked;
