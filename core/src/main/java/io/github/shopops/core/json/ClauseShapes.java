package io.github.shopops.core.json;

import static io.github.shopops.core.json.Scalars.TEXT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Message;
import java.util.Optional;

/** How clauses look in JSON: the catalogue's and a shop's own are cited by their ids, the shop's own declared besides. */
public final class ClauseShapes {
  /** The shop's own clauses, with their words. */
  public static final Shape<ImmutableList<Clause>> OWN = Scalars.distinct(
      Parts.<Clause>of()
          .part("id", TEXT, Clause::id)
          .part("title", TEXT, Clause::title)
          .usually("source", TEXT, "", Clause::source)
          .make(
              parts -> new Clause(parts.get("id"), parts.get("title"), parts.orElse("source", ""))),
      "id",
      Clause::id);

  private ClauseShapes() {}

  /**
   * A clause cited by its id: the shop's own first, then the catalogue's.
   *
   * @param own the shop's own clauses; to write, they need not be known
   * @return the shape
   */
  public static Shape<Clause> cited(Iterable<Clause> own) {
    ImmutableMap<String, Clause> byId = Maps.uniqueIndex(own, Clause::id);
    return Shape.of(
        place -> {
          String id = TEXT.read(place);
          return Optional.ofNullable(byId.get(id))
              .or(() -> Catalogue.find(id))
              .orElseThrow(
                  () -> place.refused(Message.of("json.clause", place.name(), place.shown())));
        },
        cited -> TEXT.write(cited.id()));
  }
}
