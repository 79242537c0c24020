package org.yakusoku.export;

import org.jspecify.annotations.Nullable;
import org.yakusoku.export.calendar.CalendarForm;
import org.yakusoku.export.citation.BibtexForm;
import org.yakusoku.export.citation.CslForm;
import org.yakusoku.export.citation.RisForm;
import org.yakusoku.export.feed.AtomForm;
import org.yakusoku.export.form.Form;
import org.yakusoku.export.linked.LinkedForm;
import org.yakusoku.export.list.CsvForm;
import org.yakusoku.export.list.NdjsonForm;
import org.yakusoku.export.text.AkomaNtosoForm;
import org.yakusoku.export.text.TeiForm;

import java.util.List;

/// All formats in which a register can go out.
///
///     Exports.named("icalendar").write(Holdings.all(register), options, out);
public final class Exports {
    private static final List<Form> ALL =
            List.of(
                    CsvForm.exact(),
                    CsvForm.forSpreadsheets(),
                    new NdjsonForm(),
                    new LinkedForm(),
                    new CalendarForm(),
                    new AtomForm(),
                    new CslForm(),
                    new BibtexForm(),
                    new RisForm(),
                    new TeiForm(),
                    new AkomaNtosoForm());

    private Exports() {}

    /// Every format, in the order in which they are listed for people.
    public static List<Form> all() {
        return ALL;
    }

    /// The format with a name, or null when there is none.
    ///
    /// @param name such as `csv`
    public static @Nullable Form named(String name) {
        return ALL.stream().filter(form -> form.name().equals(name)).findFirst().orElse(null);
    }
}
