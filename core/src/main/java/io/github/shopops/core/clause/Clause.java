package io.github.shopops.core.clause;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * One clause (条款) of a shop's rules, to which an amount or a finding can be traced.
 *
 * @param id the rule system and the clause in it, such as {@code mural/F7}
 * @param title what the clause says, in one line of the shop's own language
 * @param source the document or law it stands in; empty where it is the shop's own word
 */
public record Clause(String id, String title, String source)
    implements Comparable<Clause>, Serializable {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+/[A-Za-z0-9.-]+");

  /** Checks the id's shape and that there is a title. */
  public Clause {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(source, "source");
    checkArgument(
        ID.matcher(id).matches(), "Argument 'id' must look like 'shop/F7' but has value '%s'", id);
    checkArgument(!title.isBlank(), "Argument 'title' must not be blank in clause '%s'", id);
  }

  /** Orders by id, as text. */
  @Override
  public int compareTo(Clause other) {
    return id.compareTo(other.id);
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
