package io.github.shopops.examples.dayend.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** What stands on the page, all of it in words; the template only lays it out. */
record PageModel(
    String lang,
    String title,
    String at,
    ImmutableList<Card> cards,
    ImmutableList<Bar> funnel,
    ImmutableList<Group> groups,
    ImmutableMap<String, String> legend,
    ImmutableList<Tick> ticks,
    ImmutableList<Shelf> shelves,
    Grid work,
    ImmutableList<Return> returns,
    ImmutableList<ImmutableList<String>> incidents,
    ImmutableList<Rejected> rejected) {

  /** A number with a link. */
  record Card(String label, String value, String note, String link) {}

  /** A step of the funnel; the width in percent of the first. */
  record Bar(String name, String label, long orders, String width) {}

  /** The findings of one rule. */
  record Group(
      String severity,
      String label,
      String title,
      String rule,
      String clause,
      String clauseTitle,
      boolean open,
      ImmutableList<Row> rows) {}

  /** One finding. */
  record Row(String text, Fact subject, ImmutableList<Fact> evidence) {}

  /** A fact by its kind and id, with the place of its parcel on this page, empty where it has none. */
  record Fact(String label, String id, String link) {}

  /** An hour of the day; where it stands, in percent. */
  record Tick(String label, String left) {}

  /** Parcels that are at the same stage. */
  record Shelf(String title, boolean open, ImmutableList<Lane> lanes) {}

  /** A parcel on its way through the day. */
  record Lane(
      String anchor,
      String id,
      String stage,
      String stageLabel,
      String orders,
      String waybill,
      String revision,
      ImmutableList<Segment> segments,
      ImmutableList<Step> steps,
      ImmutableList<String> findings) {}

  /** A stretch of waiting for the next step; both in percent of the day. */
  record Segment(String name, String left, String width, String about) {}

  /** What was done. */
  record Step(String name, String at, String by) {}

  /** Who did how much. */
  record Grid(ImmutableList<String> header, ImmutableList<ImmutableList<String>> rows) {}

  /** Returns handled in a window; the width in percent of the norm. */
  record Return(
      String by, String kind, String from, int handled, int norm, String width, boolean reached) {}

  /** A row that was not used. */
  record Rejected(String place, String field, String code, String message, String raw) {}
}
