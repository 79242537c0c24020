package org.yakusoku.rule;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// All patterns of one stage as one automaton: the longest match wins, of equal length the earlier
/// rule.
///
/// States are made when a text first needs them and kept for all threads. A match is at most
/// [#MAX_MATCH] units long, so that searching takes time linear in the text, whatever it holds.
public final class Automaton {
    /// Longest match in UTF-16 units; what would be longer is not found.
    public static final int MAX_MATCH = 200;

    private static final int MAX_STATES = 40_000;

    private final Program program;
    private final List<CompiledRule> rules;
    private final short[] classes;
    private final char[] representative;
    private final ConcurrentHashMap<Key, State> states = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final ThreadLocal<Threads> threads;
    private final ThreadLocal<Closure> closures;
    private final byte[] begins = new byte[Character.MAX_VALUE + 1];
    private final State startAnywhere;
    private final State startInside;

    Automaton(Program program, List<CompiledRule> rules) {
        this.program = program.finish();
        this.threads = ThreadLocal.withInitial(() -> new Threads(program));
        this.closures = ThreadLocal.withInitial(() -> new Closure(program.size()));
        this.rules = List.copyOf(rules);
        var literals = program.literals();
        int kinds = CharKind.values().length;
        this.classes = new short[Character.MAX_VALUE + 1];
        this.representative = new char[kinds + literals.size()];
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            classes[c] = (short) CharKind.of((char) c).ordinal();
        }
        short next = (short) kinds;
        for (char c : literals) {
            representative[next] = c;
            classes[c] = next++;
        }
        this.startAnywhere = start(true);
        this.startInside = start(false);
    }

    /// The rules in order.
    public List<Rule> rules() {
        return rules.stream().map(CompiledRule::rule).toList();
    }

    /// Gives the best match that begins exactly at `from`, if somebody wants it.
    ///
    /// @param folded the text as [Fold] gives it
    /// @param from where the match must begin
    /// @param limit where it must have ended, exclusive
    /// @param inside whether `from` lies inside a run of its own script, where no shape may begin
    /// @param take makes something of a match or refuses it by null; asked for the longest first
    /// @return what was made, or null
    public <T> @Nullable T match(
            String folded, int from, int limit, boolean inside, Function<Hit, @Nullable T> take) {
        State state = inside ? startInside : startAnywhere;
        int stop = Math.min(limit, from + MAX_MATCH);
        State[] accepted = null;
        int[] ends = null;
        int count = 0;
        for (int i = from; i < stop; i++) {
            state = next(state, folded.charAt(i));
            if (state == null) {
                break;
            }
            if (state.accepts.length > 0) {
                if (accepted == null || ends == null) {
                    accepted = new State[8];
                    ends = new int[8];
                } else if (count == ends.length) {
                    accepted = Arrays.copyOf(accepted, 2 * count);
                    ends = Arrays.copyOf(ends, 2 * count);
                }
                accepted[count] = state;
                ends[count++] = i + 1;
            }
        }
        if (accepted == null || ends == null) {
            return null;
        }
        for (int i = count - 1; i >= 0; i--) {
            for (int rule : accepted[i].accepts) {
                CompiledRule compiled = rules.get(rule);
                if (allowed(compiled.rule(), folded, from, ends[i])) {
                    var hit = new Hit(this, compiled, folded, from, ends[i]);
                    T taken = hit.isAllowed() ? take.apply(hit) : null;
                    if (taken != null) {
                        return taken;
                    }
                }
            }
        }
        return null;
    }

    /// Whether any match can begin with this character; a quick look before [#match].
    public boolean canBegin(char folded) {
        byte known = begins[folded];
        if (known == 0) {
            known = next(startAnywhere, folded) == null ? (byte) -1 : (byte) 1;
            begins[folded] = known;
        }
        return known > 0;
    }

    private static boolean allowed(Rule rule, String folded, int start, int end) {
        for (Condition condition : rule.unless()) {
            if (condition.holds(folded, start, end)) {
                return false;
            }
        }
        for (Condition condition : rule.when()) {
            if (!condition.holds(folded, start, end)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable State next(State state, char c) {
        int at = classes[c];
        State next = state.next(at);
        if (next == null) {
            next = make(state, at);
            state.put(at, next);
        }
        return next == State.DEAD ? null : next;
    }

    private State make(State state, int at) {
        int kinds = CharKind.values().length;
        char literal = at < kinds ? '\0' : representative[at];
        CharKind kind = at < kinds ? CharKind.values()[at] : CharKind.of(literal);
        int bit = 1 << kind.ordinal();
        Closure closure = closures.get().begin();
        for (int pc : state.code) {
            int target =
                    at < kinds && program.op(pc) != Program.KINDS
                            ? -1
                            : program.step(pc, literal, bit);
            if (target >= 0) {
                closure.add(program, target, true);
            }
        }
        return closure.isEmpty() ? State.DEAD : keep(closure);
    }

    private State start(boolean shapes) {
        Closure closure = closures.get().begin();
        for (CompiledRule rule : rules) {
            closure.add(program, rule.start(), shapes);
        }
        return keep(closure);
    }

    private State keep(Closure closure) {
        if (made.get() > MAX_STATES) {
            forget();
        }
        return states.computeIfAbsent(
                new Key(closure.code()),
                key -> {
                    made.incrementAndGet();
                    return new State(key.code, Closure.accepts(key.code));
                });
    }

    /// Drops all states but the first ones, so that no text makes the automaton grow without end.
    private synchronized void forget() {
        if (made.get() > MAX_STATES) {
            states.clear();
            startAnywhere.forget();
            startInside.forget();
            made.set(0);
        }
    }

    /// Runs one rule over its own match to see what each slot took; earlier choices win.
    int[] slots(CompiledRule compiled, String folded, int start, int end) {
        int width = 2 * compiled.slots().size();
        if (width == 0) {
            return new int[0];
        }
        var none = new int[width];
        Arrays.fill(none, -1);
        Threads running = threads.get();
        return running.run(compiled.start(), none, folded, start, end);
    }

    /// A set of instructions, without repetition.
    private static final class Closure {
        private final int[] seen;
        private int turn;
        private int[] stack = new int[64];
        private int[] found = new int[64];
        private int count;

        Closure(int size) {
            seen = new int[size];
        }

        Closure begin() {
            turn++;
            count = 0;
            return this;
        }

        void add(Program program, int from, boolean shapes) {
            int top = 0;
            stack[top++] = from;
            while (top > 0) {
                int pc = stack[--top];
                if (seen[pc] == turn) {
                    continue;
                }
                seen[pc] = turn;
                if (top + 2 > stack.length) {
                    stack = Arrays.copyOf(stack, 2 * stack.length);
                }
                switch (program.op(pc)) {
                    case Program.SPLIT -> {
                        stack[top++] = program.y(pc);
                        stack[top++] = program.x(pc);
                    }
                    case Program.SAVE, Program.JUMP -> stack[top++] = program.y(pc);
                    case Program.MATCH -> keep(-1 - program.x(pc));
                    default -> {
                        if (shapes || !program.entry(pc)) {
                            keep(pc);
                        }
                    }
                }
            }
        }

        private void keep(int one) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = one;
        }

        boolean isEmpty() {
            return count == 0;
        }

        /// The set in order; acceptance is part of a state's identity, so matches are kept as
        /// negative numbers.
        int[] code() {
            int[] code = Arrays.copyOf(found, count);
            Arrays.sort(code);
            return code;
        }

        /// The rules accepted, the earliest first.
        static int[] accepts(int[] code) {
            int rules = 0;
            while (rules < code.length && code[rules] < 0) {
                rules++;
            }
            var accepts = new int[rules];
            for (int i = 0; i < rules; i++) {
                accepts[i] = -1 - code[rules - 1 - i];
            }
            return accepts;
        }
    }

    private record Key(int[] code) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(code, key.code);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(code);
        }
    }

    private static final class State {
        private static final State DEAD = new State(new int[0], new int[0]);
        private static final Targets NONE = new Targets(new short[2], new State[2], 0);
        private final int[] code;
        private final int[] accepts;
        private Targets targets = NONE;

        State(int[] key, int[] accepts) {
            this.code = Arrays.stream(key).filter(pc -> pc >= 0).toArray();
            this.accepts = accepts;
        }

        @Nullable State next(int at) {
            Targets all = targets;
            int mask = all.keys.length - 1;
            int i = (at * 31) & mask;
            while (true) {
                State target = all.states[i];
                if (target == null || all.keys[i] == at) {
                    return target;
                }
                i = (i + 1) & mask;
            }
        }

        /// Adds a way to another state. Readers see the old table or the new one, never one in the
        /// making.
        synchronized void put(int at, State next) {
            if (next(at) == null) {
                targets = targets.with(at, next);
            }
        }

        synchronized void forget() {
            targets = NONE;
        }
    }

    /// Where a state leads by class of character: an open table with free places, never changed
    /// once made.
    private static final class Targets {
        private final short[] keys;
        private final @Nullable State[] states;
        private final int count;

        Targets(short[] keys, @Nullable State[] states, int count) {
            this.keys = keys;
            this.states = states;
            this.count = count;
        }

        Targets with(int at, State next) {
            int size = 2 * (count + 1) > keys.length ? 2 * keys.length : keys.length;
            var copy = new Targets(new short[size], new State[size], count + 1);
            for (int i = 0; i < keys.length; i++) {
                State state = states[i];
                if (state != null) {
                    copy.place(keys[i], state);
                }
            }
            copy.place((short) at, next);
            return copy;
        }

        private void place(short at, State state) {
            int mask = keys.length - 1;
            int i = (at * 31) & mask;
            while (states[i] != null) {
                i = (i + 1) & mask;
            }
            keys[i] = at;
            states[i] = state;
        }
    }

    /// The threads of a simulation, in the order of preference; kept from match to match.
    private static final class Threads {
        private final Program program;
        private final int[] seen;
        private int turn;
        private int[] code = new int[64];
        private int[][] held = new int[64][];
        private int count;
        private int[] nextCode = new int[64];
        private int[][] nextHeld = new int[64][];
        private int nextCount;
        private int @Nullable [] matched;

        Threads(Program program) {
            this.program = program;
            this.seen = new int[program.size()];
        }

        int[] run(int first, int[] none, String folded, int start, int end) {
            nextCount = 0;
            matched = null;
            turn++;
            add(first, none, start);
            for (int i = start; i < end; i++) {
                swap();
                char c = folded.charAt(i);
                int bit = 1 << CharKind.of(c).ordinal();
                for (int k = 0; k < count; k++) {
                    int target = program.step(code[k], c, bit);
                    if (target >= 0) {
                        add(target, held[k], i + 1);
                    }
                }
            }
            int[] found = matched;
            return found == null ? none : found;
        }

        private void swap() {
            int[] codes = code;
            code = nextCode;
            nextCode = codes;
            int[][] slots = held;
            held = nextHeld;
            nextHeld = slots;
            count = nextCount;
            nextCount = 0;
            matched = null;
            turn++;
        }

        private void add(int pc, int[] slots, int at) {
            if (seen[pc] == turn) {
                return;
            }
            seen[pc] = turn;
            switch (program.op(pc)) {
                case Program.SPLIT -> {
                    add(program.x(pc), slots, at);
                    add(program.y(pc), slots, at);
                }
                case Program.JUMP -> add(program.y(pc), slots, at);
                case Program.SAVE -> {
                    int[] copy = slots.clone();
                    copy[program.x(pc)] = at;
                    add(program.y(pc), copy, at);
                }
                case Program.MATCH -> matched = matched == null ? slots : matched;
                default -> {
                    if (nextCount == nextCode.length) {
                        nextCode = Arrays.copyOf(nextCode, 2 * nextCount);
                        nextHeld = Arrays.copyOf(nextHeld, 2 * nextCount);
                    }
                    nextCode[nextCount] = pc;
                    nextHeld[nextCount++] = slots;
                }
            }
        }
    }
}
