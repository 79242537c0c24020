package org.yakusoku.gold;

import org.yakusoku.gold.GoldDocument.Item;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Measures readings against gold readings: F1 of what is found, and how much of what was found is
/// right.
///
/// `strict` is span and every field; `value` an overlapping span and the normalised value; one item
/// of ours pairs with at most one of the gold. Every row is micro-averaged over the documents that
/// were added.
final class Scoreboard {
    private static final List<String> COMMITMENTS =
            List.of("PLEDGE", "WILL", "PLAN", "INTEND", "AIM", "EXPLORE");
    private static final List<String> OTHERS = List.of("DONE", "WELCOME", "CALL", "EXPECT");
    private static final List<String> FLAGS =
            List.of("reaffirmed", "continuing", "conditional", "reported");

    private final Map<String, Tally> rows = new LinkedHashMap<>();

    /// Adds one document.
    void add(GoldDocument gold, GoldDocument found) {
        found("heading", gold.get("headings"), found.get("headings"), Scoreboard::samePlace);
        found(
                "initiative title",
                titled(gold),
                titled(found),
                (a, b) -> a.start() == b.start() && a.get("title").equals(b.get("title")));
        found(
                "initiative extent",
                gold.get("initiatives"),
                found.get("initiatives"),
                Scoreboard::samePlace);
        found("sentence", gold.get("sentences"), found.get("sentences"), Scoreboard::samePlace);
        mentions(
                gold,
                found,
                "money",
                values("amount", "max", "currency", "modifier"),
                values("amount", "max", "currency"));
        mentions(
                gold,
                found,
                "quantity",
                values("amount", "max", "unit", "modifier"),
                values("amount", "max"));
        mentions(
                gold,
                found,
                "time",
                values("type", "edtf", "duration", "repeat", "role"),
                Scoreboard::time);
        mentions(gold, found, "actor", values("type"), Scoreboard::who);
        found(
                "acronym",
                kind(gold, "acronym"),
                kind(found, "acronym"),
                loose(values("short", "long")));
        statements(gold, found);
    }

    /// The figure of each row that has something in the gold, from 0 to 1.
    Map<String, BigDecimal> figures() {
        var figures = new LinkedHashMap<String, BigDecimal>();
        rows.forEach(
                (row, tally) -> {
                    if (tally.gold > 0) {
                        figures.put(
                                row,
                                BigDecimal.valueOf(tally.figure())
                                        .setScale(4, RoundingMode.HALF_UP));
                    }
                });
        return figures;
    }

    private void mentions(
            GoldDocument gold,
            GoldDocument found,
            String kind,
            Function<Item, Object> all,
            Function<Item, Object> value) {
        found(
                kind + " strict",
                kind(gold, kind),
                kind(found, kind),
                (a, b) -> samePlace(a, b) && all.apply(a).equals(all.apply(b)));
        found(kind + " value", kind(gold, kind), kind(found, kind), loose(value));
    }

    private void statements(GoldDocument gold, GoldDocument found) {
        BiPredicate<Item, Item> onCue = (a, b) -> a.span("cue").overlaps(b.span("cue"));
        found("statement", gold.get("statements"), found.get("statements"), onCue);
        List<Item> wanted = with(gold, COMMITMENTS);
        List<Pair> pairs = found("commitment", wanted, with(found, COMMITMENTS), onCue);
        for (String force : COMMITMENTS) {
            found("force " + force, with(gold, List.of(force)), with(found, List.of(force)), onCue);
        }
        for (String force : OTHERS) {
            found("force " + force, with(gold, List.of(force)), with(found, List.of(force)), onCue);
        }
        rate("record exact", 0, wanted.size() - pairs.size());
        for (Pair pair : pairs) {
            Item a = pair.gold;
            Item b = pair.found;
            boolean force = a.get("force").equals(b.get("force"));
            boolean who =
                    new TreeSet<Object>(a.list("promisors"))
                            .equals(new TreeSet<Object>(b.list("promisors")));
            boolean due = same(time(gold.mention(a.get("due"))), time(found.mention(b.get("due"))));
            boolean money = amounts(gold, a).equals(amounts(found, b));
            rate("matched: force", force);
            rate("matched: chain", a.list("chain").equals(b.list("chain")));
            rate("matched: promisors exact", who);
            rate("matched: due", due);
            rate("matched: money", money);
            rate("matched: flags", FLAGS.stream().allMatch(flag -> set(a, flag) == set(b, flag)));
            if (a.get("action") != null) {
                rate("matched: action overlap", shared(a.span("action"), b.span("action")), 1);
            }
            rate("record exact", force && who && due && money);
        }
    }

    private static double shared(Item a, Item b) {
        if (b == null) {
            return 0;
        }
        int shared = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        int total = a.end() - a.start() + b.end() - b.start();
        return total == 0 ? 0 : 2.0 * shared / total;
    }

    private static boolean set(Item statement, String flag) {
        return Boolean.TRUE.equals(statement.get(flag));
    }

    private static boolean same(Object a, Object b) {
        return a == null ? b == null : a.equals(b);
    }

    private static List<Item> titled(GoldDocument document) {
        return document.get("initiatives").stream()
                .filter(each -> each.get("title") != null)
                .toList();
    }

    private static List<Item> kind(GoldDocument document, String kind) {
        return document.get("mentions").stream()
                .filter(each -> kind.equals(each.get("kind")))
                .toList();
    }

    private static List<Item> with(GoldDocument document, Collection<String> forces) {
        return document.get("statements").stream()
                .filter(each -> forces.contains((String) each.get("force")))
                .toList();
    }

    private static boolean samePlace(Item a, Item b) {
        return a.start() == b.start() && a.end() == b.end();
    }

    private static BiPredicate<Item, Item> loose(Function<Item, Object> value) {
        return (a, b) -> a.overlaps(b) && value.apply(a).equals(value.apply(b));
    }

    private static Function<Item, Object> values(String... names) {
        return item ->
                Arrays.stream(names)
                        .map(
                                name ->
                                        name.equals("amount") || name.equals("max")
                                                ? number(item.get(name))
                                                : item.get(name))
                        .toList();
    }

    private static Object number(Object value) {
        try {
            return value == null
                    ? null
                    : new BigDecimal(value.toString())
                            .round(new MathContext(10))
                            .stripTrailingZeros()
                            .toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static Object time(Item time) {
        if (time == null) {
            return null;
        }
        Object value = time.get("edtf") == null ? time.get("duration") : time.get("edtf");
        return value == null ? "set " + time.get("repeat") : value;
    }

    private static Object who(Item actor) {
        List<?> members = actor.list("members");
        return "group".equals(actor.get("type")) && !members.isEmpty()
                ? List.copyOf(members.stream().sorted().toList())
                : actor.get("name");
    }

    private static List<String> amounts(GoldDocument document, Item statement) {
        return statement.list("money").stream()
                .map(document::mention)
                .filter(mention -> mention != null)
                .map(mention -> number(mention.get("amount")) + " " + mention.get("currency"))
                .sorted()
                .toList();
    }

    private void rate(String row, boolean right) {
        rate(row, right ? 1 : 0, 1);
    }

    private void rate(String row, double right, int of) {
        Tally tally = rows.computeIfAbsent(row, _ -> new Tally(true));
        tally.hit += right;
        tally.gold += of;
    }

    private List<Pair> found(
            String row, List<Item> gold, List<Item> found, BiPredicate<Item, Item> same) {
        List<Pair> pairs = pairs(gold, found, same);
        Tally tally = rows.computeIfAbsent(row, _ -> new Tally(false));
        tally.hit += pairs.size();
        tally.gold += gold.size();
        tally.found += found.size();
        return pairs;
    }

    /// Pairs one to one, the best overlap first.
    private static List<Pair> pairs(
            List<Item> gold, List<Item> found, BiPredicate<Item, Item> same) {
        record Candidate(double overlap, int gold, int found) {}

        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                Item a = gold.get(i);
                Item b = found.get(j);
                if (same.test(a, b)) {
                    int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
                    int span = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
                    candidates.add(new Candidate(-(double) shared / Math.max(span, 1), i, j));
                }
            }
        }
        candidates.sort(
                Comparator.comparingDouble(Candidate::overlap)
                        .thenComparingInt(Candidate::gold)
                        .thenComparingInt(Candidate::found));
        var takenGold = new HashSet<Integer>();
        var takenFound = new HashSet<Integer>();
        var pairs = new ArrayList<Pair>();
        for (Candidate candidate : candidates) {
            if (!takenGold.contains(candidate.gold) && takenFound.add(candidate.found)) {
                takenGold.add(candidate.gold);
                pairs.add(new Pair(gold.get(candidate.gold), found.get(candidate.found)));
            }
        }
        return pairs;
    }

    private record Pair(Item gold, Item found) {}

    private static final class Tally {
        private final boolean rate;
        private double hit;
        private int gold;
        private int found;

        Tally(boolean rate) {
            this.rate = rate;
        }

        double figure() {
            if (rate) {
                return hit / gold;
            }
            double precision = found == 0 ? 0 : hit / found;
            double recall = hit / gold;
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }
}
