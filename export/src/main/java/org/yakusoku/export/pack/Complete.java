package org.yakusoku.export.pack;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.List;

/// Whether records that came from outside have all that they must have: only what is marked
/// `@Nullable` may be null.
final class Complete {
    private Complete() {}

    /// Looks into a record, the records in it and their lists.
    ///
    /// @throws IllegalArgumentException if something is missing
    static void check(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(Complete::check);
        } else if (value instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                Object part = part(whole, component);
                if (part != null) {
                    check(part);
                } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new IllegalArgumentException("it has no " + component.getName());
                }
            }
        }
    }

    private static @Nullable Object part(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot look into " + whole.getClass(), e);
        }
    }
}
