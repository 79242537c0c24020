package org.yakusoku.app;

import org.jspecify.annotations.Nullable;
import org.yakusoku.Reading;
import org.yakusoku.app.print.Compared;
import org.yakusoku.app.print.Compared.Differing;
import org.yakusoku.compare.Comparison;
import org.yakusoku.compare.Decisions;
import org.yakusoku.compare.Decisions.Couple;
import org.yakusoku.compare.Difference;
import org.yakusoku.compare.Renewal;
import org.yakusoku.compare.Resemblance;
import org.yakusoku.mention.Mention;
import org.yakusoku.register.Act;
import org.yakusoku.register.Commitment;
import org.yakusoku.register.Commitments;
import org.yakusoku.register.Document;
import org.yakusoku.register.Edition;
import org.yakusoku.register.Entry;
import org.yakusoku.register.Filter;
import org.yakusoku.register.Id;
import org.yakusoku.register.Origin;
import org.yakusoku.register.Register;
import org.yakusoku.register.RegisterException;
import org.yakusoku.statement.Force;
import org.yakusoku.statement.Statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Compares two editions of a register, with what people decided about pairs.
final class EditionComparison {
    private final Side earlier;
    private final Side later;
    private int unused;

    private EditionComparison(Side earlier, Side later) {
        this.earlier = earlier;
        this.later = later;
    }

    /// Compares two editions of one language.
    ///
    /// @param earlier of the older document
    /// @param later of the newer document
    static Result of(Register register, Edition earlier, Edition later) {
        Document first = register.document(earlier.document());
        Document second = register.document(later.document());
        return new EditionComparison(
                        Side.of(register, first, earlier), Side.of(register, second, later))
                .compared(register.decided(first.id(), second.id()));
    }

    /// What came of it.
    ///
    /// @param compared all of it
    /// @param unused how many decisions about these editions name a statement that has no part in
    ///   the comparison any more, because it is read otherwise now
    record Result(Compared compared, int unused) {}

    private Result compared(List<Act.PairDecided> decided) {
        Renewal renewal = Comparison.of(earlier.reading, later.reading, decisions(decided));
        var items = new ArrayList<Compared.Item>();
        renewal.pairs().forEach(pair -> items.add(item(pair)));
        renewal.rejected().forEach(pair -> items.add(item(pair)));
        renewal.leftovers().forEach(leftover -> items.add(item(leftover)));
        return new Result(Compared.of(earlier.origin, later.origin, items), unused);
    }

    private Decisions decisions(List<Act.PairDecided> decided) {
        var confirmed = new HashSet<Couple>();
        var rejected = new HashSet<Couple>();
        for (Act.PairDecided each : decided) {
            if (!earlier.knows(each.earlier()) || !later.knows(each.later())) {
                continue;
            }
            Integer from = earlier.places.get(each.earlier());
            Integer to = later.places.get(each.later());
            if (from == null
                    || to == null
                    || !earlier.force(from).isCommitment()
                    || !canTakeUp(later.force(to))) {
                unused++;
            } else if (each.confirmed()) {
                confirmed.add(new Couple(from, to));
            } else {
                rejected.add(new Couple(from, to));
            }
        }
        return new Decisions(confirmed, rejected);
    }

    /// Whether a later statement of this force can take up an earlier commitment.
    static boolean canTakeUp(Force force) {
        return force.isCommitment() || force == Force.DONE;
    }

    private Compared.Item item(Renewal.Pair pair) {
        var differences = new ArrayList<Differing>();
        for (Difference difference : pair.differences()) {
            differences.add(differing(difference, pair.earlier(), pair.later()));
        }
        return new Compared.Item(
                pair.kinds(),
                pair.standing(),
                pair.part(),
                rounded(pair.score()),
                earlier.statements.get(pair.earlier()),
                later.statements.get(pair.later()),
                null,
                differences,
                shared(pair.resemblances()));
    }

    private Compared.Item item(Renewal.Leftover leftover) {
        boolean isNew = leftover.kind() == Renewal.Kind.NEW;
        Side own = isNew ? later : earlier;
        Side other = isNew ? earlier : later;
        Commitment statement = own.statements.get(leftover.statement());
        return new Compared.Item(
                List.of(leftover.kind()),
                Renewal.Standing.OPEN,
                false,
                rounded(leftover.score()),
                isNew ? null : statement,
                isNew ? statement : null,
                leftover.nearest() < 0 ? null : other.statements.get(leftover.nearest()),
                List.of(),
                shared(leftover.resemblances()));
    }

    private Differing differing(Difference difference, int from, int to) {
        return switch (difference) {
            case Difference.Strength it -> new Differing(Differing.What.FORCE, it.from(), it.to());
            case Difference.Amount it ->
                    new Differing(
                            Differing.What.MONEY,
                            earlier.value(from, it.from()),
                            later.value(to, it.to()));
            case Difference.Count it ->
                    new Differing(
                            Differing.What.QUANTITY,
                            earlier.value(from, it.from()),
                            later.value(to, it.to()));
            case Difference.Due it ->
                    new Differing(
                            Differing.What.DUE,
                            earlier.value(from, it.from()),
                            later.value(to, it.to()));
        };
    }

    private List<Compared.Shared> shared(List<Resemblance> resemblances) {
        return resemblances.stream()
                .map(
                        each ->
                                new Compared.Shared(
                                        each.kind(),
                                        each.earlier().of(earlier.reading.source().text()),
                                        each.later().of(later.reading.source().text()),
                                        rounded(each.share())))
                .toList();
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }

    /// One of the two editions: what was read in it, and the register's statements in the same
    /// order.
    private static final class Side {
        final Origin origin;
        final Reading reading;
        final List<Commitment> read;
        final List<Commitment> statements;
        final Map<Id, Commitment> all;
        final Map<Id, Integer> places = new HashMap<>();

        private Side(
                Origin origin, Reading reading, List<Act.Named> names, Map<Id, Commitment> all) {
            this.origin = origin;
            this.all = all;
            this.read = Commitments.of(reading, origin, names);
            this.statements = read.stream().map(each -> all.getOrDefault(each.id(), each)).toList();
            this.reading = corrected(reading, statements);
            for (int i = 0; i < names.size(); i++) {
                places.put(names.get(i).id(), i);
            }
        }

        static Side of(Register register, Document document, Edition edition) {
            Act.EditionRead before = lastRead(register, edition.id());
            Reading reading = register.reading(edition.id());
            var all = new HashMap<Id, Commitment>();
            register.commitments(
                    Filter.builder().edition(edition.id()).others(true).build(),
                    each -> all.put(each.id(), each));
            if (!lastRead(register, edition.id()).equals(before)) {
                throw new RegisterException(
                        "edition " + edition.id() + " was read again meanwhile; compare it again");
            }
            var origin =
                    new Origin(
                            document.id(),
                            document.alias(),
                            edition.id(),
                            edition.header().title(),
                            edition.header().date(),
                            edition.header().language());
            return new Side(origin, reading, before.statements(), all);
        }

        /// The reading with the forces that people corrected. What they say is no commitment takes
        /// no part.
        private static Reading corrected(Reading reading, List<Commitment> statements) {
            var all = new ArrayList<Statement>();
            for (int i = 0; i < statements.size(); i++) {
                Statement read = reading.statements().get(i);
                Commitment now = statements.get(i);
                Force force =
                        now.none() && read.force().isCommitment() ? Force.EXPECT : now.force();
                all.add(force == read.force() ? read : with(force, read));
            }
            return new Reading(
                    reading.source(),
                    reading.outline(),
                    reading.mentions(),
                    all,
                    reading.findings(),
                    reading.rulesHash());
        }

        private static Statement with(Force force, Statement read) {
            return new Statement(
                    read.span(),
                    read.cue(),
                    force,
                    List.of(force),
                    read.reaffirmed(),
                    read.continuing(),
                    read.conditional(),
                    read.reported(),
                    read.promisors(),
                    read.counterparts(),
                    read.action(),
                    read.money(),
                    read.quantities(),
                    read.due(),
                    read.checkable(),
                    read.rules());
        }

        private static Act.EditionRead lastRead(Register register, Id edition) {
            Act.EditionRead last = null;
            for (Entry entry : register.history(edition)) {
                if (entry.act() instanceof Act.EditionRead read) {
                    last = read;
                }
            }
            if (last == null) {
                throw new RegisterException(
                        "edition " + edition + " was never read; run 'yakusoku verify'");
            }
            return last;
        }

        /// Whether a statement is one of this edition, found by the last reading or not.
        boolean knows(Id statement) {
            return all.containsKey(statement) || places.containsKey(statement);
        }

        Force force(int index) {
            return reading.statements().get(index).force();
        }

        /// The register's form of a mention that a statement points to.
        @Nullable Object value(int index, @Nullable Mention mention) {
            if (mention == null) {
                return null;
            }
            Statement statement = reading.statements().get(index);
            Commitment commitment = read.get(index);
            int at = reading.mentions().indexOf(mention);
            return switch (mention) {
                case Mention.Money _ -> commitment.money().get(statement.money().indexOf(at));
                case Mention.Quantity _ ->
                        commitment.quantities().get(statement.quantities().indexOf(at));
                case Mention.Time _ -> commitment.due();
                case Mention.Actor _, Mention.Acronym _ ->
                        throw new IllegalStateException("not compared: " + mention);
            };
        }
    }
}
