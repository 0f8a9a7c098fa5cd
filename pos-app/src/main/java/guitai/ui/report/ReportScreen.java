package guitai.ui.report;

import guitai.money.Money;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// A report a manager reads in one minute (rule CM-15).
///
/// @param title which report: shift, X, Z
/// @param stamp such as `X 非结账`; none for a report that closes something
/// @param head who, where, when, which documents
/// @param headline the few figures to look at first; at most four
/// @param printing true while it goes to the printer
public record ReportScreen(
        Words title,
        Words stamp,
        List<Words> head,
        List<Headline> headline,
        List<Section> sections,
        boolean printing,
        Notice notice) {

    public ReportScreen {
        head = List.copyOf(head);
        headline = List.copyOf(headline);
        sections = List.copyOf(sections);
    }

    public record Headline(Words label, Money amount, Words below, Tone tone) {}

    public record Section(Words title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// One figure of a section.
    public sealed interface Line {

        /// @param note beside the label, such as a count; may be [Words#NONE]
        record Sum(Words label, Words note, Money amount, boolean total) implements Line {}

        record Count(Words label, long count) implements Line {}

        record Said(Words label, Words value) implements Line {}
    }
}
