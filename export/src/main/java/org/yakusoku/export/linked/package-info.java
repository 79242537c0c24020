/// Linked data: JSON-LD in the words of schema.org, PROV-O and Web Annotation. Start with
/// [LinkedForm].
@NullMarked
package org.yakusoku.export.linked;

import org.jspecify.annotations.NullMarked;
