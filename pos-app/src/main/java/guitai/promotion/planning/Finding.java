package guitai.promotion.planning;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.OfferId;

import java.time.LocalDate;
import java.util.List;

/// What a manager should know of an offer before it is published. Typed: the faces have the words.
public sealed interface Finding {

    /// Whether it is most likely not meant so; the others are only good to know.
    boolean trap();

    /// Nobody would ever get it, or nothing by it.
    sealed interface Trap extends Finding {
        @Override
        default boolean trap() {
            return true;
        }
    }

    sealed interface Note extends Finding {
        @Override
        default boolean trap() {
            return false;
        }
    }

    /// Its window is over already.
    record AlreadyOver() implements Trap {}

    /// Its days of the week and times of the day never fall into its window.
    record NeverOpen() implements Trap {}

    /// No item of the catalogue that may be reduced is in its scope.
    record CoversNothing() implements Trap {}

    /// Items it names are not in the catalogue.
    record UnknownGoods(List<Sku> skus) implements Trap {
        public UnknownGoods {
            skus = List.copyOf(skus);
        }
    }

    /// Its limit for one order lets nobody have as many pieces as it needs.
    record LimitBelowNeed(int allowed, int needed) implements Trap {}

    /// So much was given out of it that nothing is left of its total.
    record GivenOutAlready(int given, int total) implements Trap {}

    /// Its total is gone before a day's part could be.
    record DayAboveTotal(int perDay, int total) implements Note {}

    /// One sale could take all there is of it, and is allowed more.
    record OrderAboveTotal(int order, int total) implements Note {}

    /// It takes nothing off any item in its scope at today's prices.
    record SavesNothing() implements Trap {}

    /// It takes off as much as it asks for, or more: such goods are free.
    record AsMuchAsAsked(Money threshold, Money amount) implements Trap {}

    /// A higher step of its ladder gives no more than the one below.
    record StepGivesNoMore(int step) implements Trap {}

    /// The gift, or what a coupon is for, is not in the catalogue.
    record GiftNotOnFile(Sku sku) implements Trap {}

    record GiftOutOfStock(Sku sku) implements Trap {}

    /// An offer it is not to go with does not exist.
    record ExcludesNobody(OfferId named) implements Trap {}

    /// Of a group only one applies; these of the same group are open at the same time.
    record SameGroup(String group, List<OfferId> others, LocalDate first) implements Note {
        public SameGroup {
            others = List.copyOf(others);
        }
    }

    /// Whoever gets it gets none of these.
    record KeepsOut(List<OfferId> others, LocalDate first) implements Note {
        public KeepsOut {
            others = List.copyOf(others);
        }
    }

    /// Whoever gets one of these, which apply alone, does not get it.
    record KeptOutBy(List<OfferId> others, LocalDate first) implements Note {
        public KeptOutBy {
            others = List.copyOf(others);
        }
    }

    /// With it so many basket and coupon offers are open that the best combination may not always
    /// be found (rule PR-19).
    record TooManyOpen(LocalDate first, int open) implements Note {}

    /// These items were made dearer so shortly before it begins that the cut would look deeper than
    /// it is (rule CP-02).
    record RaisedBefore(List<Sku> skus) implements Note {
        public RaisedBefore {
            skus = List.copyOf(skus);
        }
    }

    /// It has no name of its own: the receipt would print its number.
    record NoName() implements Note {}
}
