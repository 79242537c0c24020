/// Due dates for calendars: iCalendar. Start with [CalendarForm].
@NullMarked
package org.yakusoku.export.calendar;

import org.jspecify.annotations.NullMarked;
