package guitai.flow;

import guitai.loyalty.book.Authority;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Questions to the authority. Of those about one thing the last one counts: an answer to one
/// before it is late and does nothing. Of those about many things each has its answer.
final class MemberQuestions {
    private final MemberPorts ports;
    private final InstantSource clock;
    private final boolean many;
    private long asked;
    private long dropped;
    private boolean open;

    private MemberQuestions(MemberPorts ports, InstantSource clock, boolean many) {
        this.ports = ports;
        this.clock = clock;
        this.many = many;
    }

    /// About one thing: who somebody is, what is held for a sale.
    MemberQuestions(MemberPorts ports, InstantSource clock) {
        this(ports, clock, false);
    }

    /// Several coupons that are shown one after the other.
    static MemberQuestions ofMany(MemberPorts ports, InstantSource clock) {
        return new MemberQuestions(ports, clock, true);
    }

    boolean open() {
        return open;
    }

    /// The answer to whatever was asked is not wanted any more.
    void drop() {
        dropped = ++asked;
        open = false;
    }

    /// @param nobody the answer where none can be had
    /// @param then what follows, on the till's thread
    /// @param late hears what followed, where the answer did not come at once
    /// @return what followed, if the authority answered at once
    <T, R> Optional<R> ask(
            Function<Authority, T> question, T nobody, Function<T, R> then, Consumer<R> late) {
        var club = ports.club().orElseThrow();
        var call = new Call<T, R>(++asked, then, late);
        open = true;
        var sent =
                new Errands(club.away(), club.turn(), clock)
                        .send(() -> question.apply(club.authority()), nobody, call::answered);
        if (!sent) call.answered(nobody);
        return call.gone();
    }

    private final class Call<T, R> {
        private final long ticket;
        private final Function<T, R> then;
        private final Consumer<R> late;
        private boolean outside;
        private boolean heard;
        private Optional<R> here = Optional.empty();

        Call(long ticket, Function<T, R> then, Consumer<R> late) {
            this.ticket = ticket;
            this.then = then;
            this.late = late;
        }

        void answered(T answer) {
            // The same answer may come twice.
            if (heard || ticket <= dropped || (!many && ticket != asked)) return;
            heard = true;
            open = false;
            var result = then.apply(answer);
            if (outside) late.accept(result);
            else here = Optional.of(result);
        }

        Optional<R> gone() {
            outside = true;
            return here;
        }
    }
}
