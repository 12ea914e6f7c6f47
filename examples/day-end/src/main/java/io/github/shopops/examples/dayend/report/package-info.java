/**
 * An audited day in words: {@link io.github.shopops.examples.dayend.report.AuditedDay} knows it, terminal, tables and page
 * lay it out.
 */
@NullMarked
package io.github.shopops.examples.dayend.report;

import org.jspecify.annotations.NullMarked;
