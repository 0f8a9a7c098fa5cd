/// Consent: what a person has agreed to, and what follows when they take it back.
///
/// Read [guitai.privacy.ConsentLog] first. Masking lives with the data it masks; erasing is done
/// where data is kept (`storage`).
@NullMarked
package guitai.privacy;

import org.jspecify.annotations.NullMarked;
