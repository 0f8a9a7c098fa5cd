package guitai.sale;

import java.time.LocalDate;
import java.util.Optional;

/// What the code on a package said about this very package, for recalls and dates (rule GS-09).
///
/// @param expires the last day it may be sold
public record Trace(Optional<String> batch, Optional<String> serial, Optional<LocalDate> expires) {}
