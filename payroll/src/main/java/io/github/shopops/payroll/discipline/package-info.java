/**
 * Disciplinary steps (纪律处分): warnings, demotion and dismissal, proposed as findings and never carried out.
 *
 * <p>Start with {@link io.github.shopops.payroll.discipline.DisciplineCalculator}. No argument and no result is null unless annotated; a
 * null argument throws {@link NullPointerException} naming it, a bad one {@link IllegalArgumentException} with its value.
 */
@NullMarked
package io.github.shopops.payroll.discipline;

import org.jspecify.annotations.NullMarked;
