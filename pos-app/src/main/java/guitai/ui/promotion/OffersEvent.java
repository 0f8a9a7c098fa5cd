package guitai.ui.promotion;

import guitai.ui.promotion.OfferField.Section;

/// What a person does with offers.
public sealed interface OffersEvent {

    /// Up and down: rows, fields, or what was found.
    record Moved(int by) implements OffersEvent {}

    /// A row, a type or a hit was touched.
    record Chosen(int index) implements OffersEvent {}

    record Typed(OfferField field, String text) implements OffersEvent {}

    /// The cursor went into a field by itself.
    record At(OfferField field) implements OffersEvent {}

    /// A choice goes on to its next value.
    record Switched(OfferField field) implements OffersEvent {}

    record SectionChosen(Section section) implements OffersEvent {}

    /// Something was typed to find a finished sale.
    record NumberTyped(String text) implements OffersEvent {}

    /// Weeks back or on, pages of the form.
    record Turned(int by) implements OffersEvent {}

    enum Asked implements OffersEvent {
        /// Opens what is chosen; in the form the next field.
        ENTER,
        NEW,
        /// Begins another one like it.
        COPY,
        /// Takes it back, asked once.
        WITHDRAW,
        /// Throws its draft away, asked once.
        DROP,
        /// Looks it over.
        CHECK,
        CALENDAR,
        TYPE,
        VERSIONS,
        /// Tries it on another basket.
        BASKET,
        /// Tries it on the finished sale whose number is typed.
        FIND,
        PUBLISH,
        BACK
    }
}
